package dev.catraca.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.audit.Audit;
import dev.catraca.audit.AuditEntry;
import dev.catraca.audit.Change;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class CustomersTest {

    private static final PageRequest FIRST = PageRequest.of(null, null);
    private static final NewCustomer ANA = NewCustomer.of("Ana Souza", "ana@example.com", "(11) 98765-4321");
    private static final Address PAULISTA =
            new Address("Av. Paulista", "1000", "cj 12", "Bela Vista", "São Paulo", "sp", "01310-100", null);

    @Autowired
    Customers customers;

    @Autowired
    Audit audit;

    @Autowired
    TestOrganizations organizations;

    private OrganizationId organization = OrganizationId.next();

    @BeforeEach
    void opens_an_organization() {
        organization = organizations.newOrganization();
    }

    @Test
    void a_name_an_e_mail_and_a_phone_make_a_customer() {
        var ana = create(NewCustomer.of("  Ana   Souza ", " Ana@EXAMPLE.com", "11 98765-4321"));

        var found = as(() -> customers.get(ana.id()));

        assertThat(found).isEqualTo(ana);
        assertThat(found.name()).isEqualTo("Ana Souza");
        assertThat(found.email().value()).isEqualTo("Ana@example.com");
        assertThat(found.phone().value()).isEqualTo("+5511987654321");
        assertThat(found.country()).isEqualTo("BR");
        assertThat(found.language()).isEqualTo("pt-BR");
        assertThat(found.kind()).isEqualTo(CustomerKind.PERSON);
        assertThat(found.isActive()).isTrue();
        assertThat(found.address()).isNull();
    }

    @Test
    void all_details_are_kept() {
        var full = new NewCustomer(
                "Escola Água Viva Ltda",
                "financeiro@agua.example.com",
                "+351 912 345 678",
                "br",
                null,
                "12.abc.345/01de-35",
                LocalDate.of(1990, 2, 28),
                "es",
                PAULISTA,
                List.of("VIP", "vip ", "Ótimo"),
                "linha 1\r\nlinha 2",
                "crm-7");

        var customer = create(full);

        assertThat(as(() -> customers.get(customer.id()))).isEqualTo(customer);
        assertThat(customer.kind()).isEqualTo(CustomerKind.COMPANY);
        assertThat(String.valueOf(customer.taxId())).isEqualTo("12ABC34501DE35");
        assertThat(customer.tags()).containsExactly("VIP", "Ótimo");
        assertThat(customer.notes()).isEqualTo("linha 1\nlinha 2");
        assertThat(customer.address())
                .isEqualTo(new Address(
                        "Av. Paulista", "1000", "cj 12", "Bela Vista", "São Paulo", "SP", "01310100", "BR"));
        assertThat(PAULISTA.line()).isEqualTo("Av. Paulista, 1000, cj 12 - Bela Vista - São Paulo/sp - 01310-100");
    }

    @Test
    void every_bad_field_is_told_at_once_and_nothing_is_saved() {
        var bad = new NewCustomer(
                "\u0000",
                "ana",
                "123",
                "XX",
                null,
                "12345678900",
                LocalDate.of(2999, 1, 1),
                "fr",
                new Address("x".repeat(201), null, null, null, null, "ZZ", "1", "YY"),
                List.of("4111 1111 1111 1111"),
                "\u0007",
                "y".repeat(101));

        assertThat(problems(() -> create(bad)))
                .containsExactlyInAnyOrder(
                        "name invalid_characters",
                        "email invalid_email",
                        "phone invalid_phone",
                        "country invalid_country",
                        "tax_id invalid_tax_id",
                        "birth_date invalid_birth_date",
                        "language invalid_language",
                        "address.street too_long",
                        "address.state invalid_state",
                        "address.postal_code invalid_postal_code",
                        "address.country invalid_country",
                        "tags card_number",
                        "notes invalid_characters",
                        "external_id too_long");
        assertThat(names(CustomerFilter.ALL)).isEmpty();
    }

    @Test
    void missing_fields_are_named() {
        assertThat(problems(() -> create(NewCustomer.of(" ", "", "\u200b"))))
                .containsExactlyInAnyOrder("name required", "email required", "phone required");
        var tags = new String[21];
        Arrays.setAll(tags, number -> "tag" + number);
        assertThat(problems(() -> create(ANA.withTags(tags)))).containsExactly("tags too_many");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "🙂🙂", "أحمد محمد", "O'Brien \"x\" & co", "' or 1=1 --", "${7*7}"})
    void strange_names_are_only_text(String name) {
        create(NewCustomer.of(name, "a@example.com", "11987654321"));

        assertThat(names(CustomerFilter.ALL)).containsExactly(name);
    }

    @Test
    void a_likely_duplicate_is_listed_and_never_refused() {
        var first = create(ANA.withTaxId("529.982.247-25"));
        var second = create(NewCustomer.of("Outra Ana", "ANA@example.com", "21 98765-4321"));
        var third = create(NewCustomer.of("Terceira", "t@example.com", "11 98765-4321"));
        create(NewCustomer.of("Ninguém", "n@example.com", "31 98765-4321"));

        assertThat(as(() -> customers.duplicatesOf(ANA.withTaxId("52998224725"))))
                .containsExactly(
                        new Duplicate(third.id(), "Terceira", false, false, true),
                        new Duplicate(second.id(), "Outra Ana", true, false, false),
                        new Duplicate(first.id(), "Ana Souza", true, true, true));
        assertThat(problems(() -> as(() -> customers.duplicatesOf(NewCustomer.of("x", "nope", "11987654321")))))
                .containsExactly("email invalid_email");
        assertThat(as(() -> customers.duplicatesAmong(List.of(first.id(), second.id()))))
                .isEqualTo(Map.of(
                        first.id(), List.of(second.id(), third.id()),
                        second.id(), List.of(first.id())));
    }

    @Test
    void an_external_id_belongs_to_one() {
        create(ANA.withExternalId("7"));
        var other = create(ANA);

        assertConflict("external_id_taken", () -> create(ANA.withExternalId("7")));
        assertConflict("external_id_taken", () -> as(() -> customers.change(other.id(), 1, ANA.withExternalId("7"))));
        var elsewhere = organizations.newOrganization();
        assertThat(organizations.as(elsewhere, () -> customers.create(ANA.withExternalId("7"))))
                .isNotNull();
    }

    @Test
    void a_change_is_in_the_history_from_what_to_what() {
        var ana = create(ANA);

        var changed = as(() -> customers.change(
                ana.id(),
                1,
                NewCustomer.of("Ana Lima", "ana@example.com", "11 98765-4321").withAddress(PAULISTA)));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(as(() -> customers.get(ana.id()))).isEqualTo(changed);
        assertThat(history(ana).getFirst().changes())
                .isEqualTo(Map.of(
                        "name", new Change("Ana Souza", "Ana Lima"),
                        "address",
                                new Change(null, "Av. Paulista, 1000, cj 12 - Bela Vista - São Paulo/SP - 01310-100")));
        assertThat(names(CustomerFilter.search("souza"))).isEmpty();
        assertThat(names(CustomerFilter.search("lima"))).containsExactly("Ana Lima");
    }

    @Test
    void saving_without_a_change_leaves_no_trace() {
        var ana = create(ANA);

        assertThat(as(() -> customers.change(ana.id(), details -> details))).isEqualTo(ana);
        assertThat(history(ana)).extracting(AuditEntry::action).containsExactly("created");
    }

    @Test
    void the_second_of_two_editors_is_told_instead_of_overwriting() {
        var ana = create(ANA);
        as(() -> customers.change(ana.id(), ana.version(), ANA.withTags("primeira")));

        assertConflict("customer_changed", () -> as(() -> customers.change(ana.id(), ana.version(), ANA)));

        assertThat(as(() -> customers.get(ana.id())).tags()).containsExactly("primeira");
    }

    @Test
    void archiving_takes_a_customer_off_the_list_and_back() {
        var ana = create(ANA);

        as(() -> customers.archive(ana.id(), " pediu para sair "));

        assertThat(names(CustomerFilter.ALL.in(CustomerState.ACTIVE))).isEmpty();
        assertThat(names(CustomerFilter.ALL.in(CustomerState.ARCHIVED))).containsExactly("Ana Souza");
        assertConflict("customer_archived", () -> as(() -> customers.archive(ana.id(), null)));
        assertThat(history(ana).getFirst().reason()).isEqualTo("pediu para sair");

        as(() -> customers.unarchive(ana.id(), null));

        assertThat(names(CustomerFilter.ALL.in(CustomerState.ACTIVE))).containsExactly("Ana Souza");
        assertConflict("customer_active", () -> as(() -> customers.unarchive(ana.id(), null)));
        assertThat(problems(() -> as(() -> customers.archive(ana.id(), "x".repeat(501)))))
                .containsExactly("reason too_long");
    }

    @ParameterizedTest
    @CsvSource({
        "joao",
        "JOÃO",
        "'joão pedro'",
        "'pedro jo'",
        "jp@mail",
        "mail.example",
        "98765",
        "11987654321",
        "'(11) 98765-4321'",
        "+5511",
        "529.982",
        "52998224725",
        "crm-12",
    })
    void a_search_finds_by_the_beginning_of_any_word(String query) {
        create(new NewCustomer(
                "João Pedro d'Ávila",
                "jp@mail.example.com",
                "11987654321",
                null,
                null,
                "529.982.247-25",
                null,
                null,
                null,
                List.of(),
                null,
                "crm-12"));
        create(NewCustomer.of("Maria", "maria@other.org", "21999998888"));

        assertThat(names(CustomerFilter.search(query))).containsExactly("João Pedro d'Ávila");
    }

    @ParameterizedTest
    @ValueSource(strings = {"edro", "joao maria", "🙂", "%", "_", "#vip", "\u0000", "' or true --"})
    void a_search_finds_nothing_else(String query) {
        create(NewCustomer.of("João Pedro", "jp@example.com", "11987654321").withTags("vip"));

        assertThat(names(CustomerFilter.search(query))).isEmpty();
    }

    @Test
    void each_filter_narrows_the_list() {
        create(ANA.withTaxId("529.982.247-25").withTags("VIP").withExternalId("7"));
        create(NewCustomer.of("Bia", "bia@example.com", "21 98765-4321"));

        assertThat(names(filter(null, "ANA@example.com ", null, null, null, null)))
                .containsExactly("Ana Souza");
        assertThat(names(filter(null, null, "529.982.247-25", null, null, null)))
                .containsExactly("Ana Souza");
        assertThat(names(filter(null, null, null, "11 98765-4321", null, null))).containsExactly("Ana Souza");
        assertThat(names(filter(null, null, null, null, "7", null))).containsExactly("Ana Souza");
        assertThat(names(filter(null, null, null, null, null, "vip"))).containsExactly("Ana Souza");
        assertThat(names(filter(" ", null, null, null, null, null))).containsExactly("Bia", "Ana Souza");
        assertThat(names(filter(null, null, null, "nope", null, null))).isEmpty();
        assertThat(names(filter(null, "a\u0000", null, null, null, null))).isEmpty();
        assertThat(names(filter(null, null, null, null, null, "a\u0000"))).isEmpty();
        assertThat(names(filter("bia", "ana@example.com", null, null, null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NEWEST, 'Zé,ana,Álvaro,Bia'", "NAME, 'Álvaro,ana,Bia,Zé'"})
    void pages_follow_one_another_in_order(CustomerSort sort, String order) {
        for (var name : List.of("Bia", "Álvaro", "ana", "Zé")) {
            create(NewCustomer.of(name, "x@example.com", "11987654321"));
        }
        var filter = new CustomerFilter(null, null, null, null, null, null, null, sort);

        var read = new ArrayList<String>();
        var page = as(() -> customers.list(filter, PageRequest.of(1, null)));
        while (true) {
            page.rows().forEach(customer -> read.add(customer.name()));
            if (page.next() == null) {
                break;
            }
            var next = PageRequest.of(1, page.next());
            page = as(() -> customers.list(filter, next));
        }

        assertThat(read).containsExactly(order.split(","));
    }

    @Test
    void a_made_up_cursor_is_refused() {
        assertThat(problems(() -> as(() -> customers.list(CustomerFilter.ALL, PageRequest.of(1, "eA")))))
                .containsExactly("after invalid_cursor");
    }

    @Test
    void a_customer_has_one_payment_profile_for_each_distinct_holder() {
        var ana = create(ANA);

        var mother = as(() -> customers.addPaymentProfile(
                ana.id(), new NewPaymentProfile("Célia Souza", null, "111.444.777-35", PAULISTA)));
        var abroad = as(() -> customers.addPaymentProfile(ana.id(), new NewPaymentProfile("João", "PT", null, null)));

        assertThat(as(() -> customers.paymentProfilesOf(ana.id()))).containsExactly(abroad, mother);
        assertConflict(
                "payment_profile_exists",
                () -> as(() -> customers.addPaymentProfile(
                        ana.id(), new NewPaymentProfile("Celia S.", "BR", "11144477735", null))));
        assertConflict(
                "payment_profile_exists",
                () -> as(() -> customers.addPaymentProfile(ana.id(), new NewPaymentProfile("JOAO", "PT", null, null))));
        assertThat(problems(() ->
                        as(() -> customers.addPaymentProfile(ana.id(), new NewPaymentProfile(null, "BR", "1", null)))))
                .containsExactlyInAnyOrder("name required", "tax_id invalid_tax_id");
        assertThat(as(() -> customers.paymentProfile(ana.id(), mother.id(), "x")))
                .isEqualTo(mother);
        var bia = create(ANA);
        assertNotFound(() -> as(() -> customers.paymentProfile(bia.id(), mother.id(), "payment_profile_id")));
    }

    @Test
    void nothing_of_another_organization_is_seen() {
        var ana = create(ANA);
        organization = organizations.newOrganization();

        assertThat(as(() -> customers.find(ana.id()))).isEmpty();
        assertThat(as(() -> customers.all(List.of(ana.id())))).isEmpty();
        assertThat(names(CustomerFilter.search("ana"))).isEmpty();
        assertThat(as(() -> customers.duplicatesOf(ANA))).isEmpty();
        assertNotFound(() -> as(() -> customers.get(ana.id())));
        assertNotFound(() -> as(() -> customers.change(ana.id(), 1, ANA)));
        assertNotFound(() -> as(() -> customers.archive(ana.id(), null)));
        assertNotFound(() -> as(() -> customers.paymentProfilesOf(ana.id())));
        assertNotFound(
                () -> as(() -> customers.addPaymentProfile(ana.id(), new NewPaymentProfile("x", null, null, null))));
    }

    @Test
    void several_are_read_at_once() {
        var ana = create(ANA);

        assertThat(as(() -> customers.all(List.of(ana.id(), CustomerId.next()))))
                .isEqualTo(Map.of(ana.id(), ana));
    }

    private Customer create(NewCustomer typed) {
        return as(() -> customers.create(typed));
    }

    private List<String> names(CustomerFilter filter) {
        return as(() -> customers.list(filter, FIRST)).rows().stream()
                .map(Customer::name)
                .toList();
    }

    private List<AuditEntry> history(Customer customer) {
        return as(() -> audit.of(customer.id().value(), FIRST)).rows();
    }

    private <T, X extends Throwable> T as(Caller.Work<T, X> work) throws X {
        return organizations.as(organization, work);
    }

    private static CustomerFilter filter(
            @Nullable String search,
            @Nullable String email,
            @Nullable String taxId,
            @Nullable String phone,
            @Nullable String externalId,
            @Nullable String tag) {
        return new CustomerFilter(search, email, taxId, phone, externalId, null, tag, CustomerSort.NEWEST);
    }

    private static List<String> problems(ThrowingCallable action) {
        var found = new ArrayList<String>();
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> refusal.problems()
                                .forEach(problem -> found.add(problem.field() + " " + problem.code())));
        return found;
    }

    private static void assertConflict(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(Refusal.Conflict.class).hasMessage(code);
    }

    private static void assertNotFound(ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(Refusal.NotFound.class);
    }
}
