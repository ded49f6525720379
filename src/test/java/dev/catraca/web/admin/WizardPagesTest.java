package dev.catraca.web.admin;

import static dev.catraca.web.admin.Desk.hidden;
import static dev.catraca.web.admin.Desk.html;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.Offer;
import dev.catraca.catalog.OfferDraft;
import dev.catraca.catalog.OfferQuery;
import dev.catraca.catalog.Recurrence;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerFilter;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.datarequests.DataRequests;
import dev.catraca.identity.Role;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.PageRequest;
import dev.catraca.onboarding.DraftLine;
import dev.catraca.onboarding.Onboarding;
import dev.catraca.orders.Order;
import dev.catraca.orders.OrderFilter;
import dev.catraca.orders.Orders;
import dev.catraca.support.CatracaTest;
import dev.catraca.web.admin.Desk.Seated;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The wizard without a script: what each step's form does when it is sent. */
@CatracaTest
class WizardPagesTest {

    private static final PageRequest FIRST = PageRequest.of(null, null);
    private static final String PAGE = Ids.next().toString();
    private static final String CARD = "4111 1111 1111 1111";

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    Catalog catalog;

    @Autowired
    Orders orders;

    @Autowired
    DataRequests requests;

    @Autowired
    Onboarding onboarding;

    private Seated staff;
    private String root;

    @BeforeEach
    void sits_down() {
        staff = desk.open();
        root = begin(staff);
    }

    @Test
    void looking_at_the_first_step_stores_nothing() {
        assertThat(html(staff.get("/admin/customers/new")))
                .contains("Novo cliente", "autofocus", "aria-current=\"step\"");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void four_forms_lead_to_the_card_and_a_second_confirm_leads_there_too() {
        var offer = staff.offer("Java", 100_00);
        customer();
        details();
        assertThat(post("plan", "offer_id", offer.id().toString())).hasRedirectedUrl(root + "/confirmation");
        var review = page("confirmation");
        assertThat(review)
                .contains("Marina Alves", "Java - plano", "R$ 100,00", "Vamos pedir os dados por e-mail")
                .contains("/letters/invoice", "/letters/data", "name=\"seen\" value=\"10000\"");

        var confirmed = confirm();

        var marina = only();
        assertThat(confirmed).hasStatus(303).hasRedirectedUrl("/admin/customers/" + marina.id() + "/invoices");
        assertThat(staff.call(() -> requests.of(marina.id()))).isPresent();
        assertThat(placed()).hasSize(1);
        assertThat(confirm()).hasRedirectedUrl("/admin/customers/" + marina.id() + "/invoices");
        assertThat(placed()).hasSize(1);
        assertThat(staff.get(root + "/plan")).hasRedirectedUrl("/admin/customers/" + marina.id());
        assertThat(staff.get(root)).hasRedirectedUrl("/admin/customers/" + marina.id());
    }

    @Test
    void the_first_step_names_every_problem_and_keeps_what_was_typed() {
        var refused = post("customer", "name", "Marina", "email", "marina", "phone", "123");

        assertThat(refused).hasStatus(422);
        assertThat(html(refused))
                .contains("Não é um e-mail válido.", "Não é um telefone válido. Informe com DDD.", "value=\"marina\"");
        assertThat(html(post("customer"))).contains("field-name-problem", "field-email-problem", "field-phone-problem");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void leaving_keeps_what_is_half_done() {
        assertThat(post("customer", "name", "Marina", "email", "marina@", "go", "leave"))
                .hasRedirectedUrl("/admin/customers");

        assertThat(staff.html("/admin/customers")).contains("Rascunhos", "Marina", "Etapa 1 de 4");
        assertThat(staff.html("/admin/customers/new")).contains("Continuar de onde parou?", "Marina");
        assertThat(staff.html("/admin/customers/new?start=true")).doesNotContain("Continuar de onde parou?");
        assertThat(page("customer")).contains("value=\"Marina\"", "value=\"marina@\"");
        assertThat(staff.get(root + "/plan")).hasRedirectedUrl(root + "/customer");
        assertThat(staff.as(Role.FINANCE).html("/admin/customers/drafts")).contains("Marina");
        assertThat(staff.as(Role.VIEWER).html("/admin/customers")).doesNotContain("Rascunhos");
    }

    @Test
    void typing_is_kept_as_it_goes_but_never_a_card_number() {
        var kept = post("customer/saving", "name", "Marina", "email", "marina@example.com", "phone", CARD);

        assertThat(kept).hasStatusOk();
        assertThat(kept.getResponse().getHeader("HX-Replace-Url")).isEqualTo(root + "/customer");
        assertThat(html(kept)).contains("Rascunho salvo").doesNotContain("<html");
        assertThat(page("customer")).contains("value=\"Marina\"").doesNotContain("4111");
        customer();
        post("details/saving", "fill", "true", "tax_id", CARD, "address.street", "Rua " + CARD, "payer.tax_id", CARD);
        assertThat(page("details")).doesNotContain("4111");
        assertThat(html(post("details", "fill", "true", "address.street", CARD)))
                .contains("Parece um número de cartão");
    }

    @Test
    void a_duplicate_is_shown_while_typing_and_on_submit_and_taken_instead() {
        var lia = staff.call(() -> customers.create(NewCustomer.of("Lia Torres", "lia@example.com", "11912345678")));
        var live = html(post("customer/saving", "name", "L", "email", "LIA@example.com", "phone", ""));
        assertThat(live)
                .contains("Lia Torres", "mesmo e-mail", "É a mesma pessoa")
                .doesNotContain("mesmo telefone");

        var shown = post("customer", "name", "Lia", "email", "lia@example.com", "phone", "11912345678");
        assertThat(shown).hasStatusOk();
        assertThat(html(shown)).contains("Lia Torres", "mesmo e-mail", "mesmo telefone", "É outra pessoa, continuar");

        assertThat(post("customer", "same", lia.id().toString())).hasRedirectedUrl(root + "/details");
        assertThat(page("details"))
                .contains("Cliente já cadastrado", "Lia Torres")
                .doesNotContain("name=\"tax_id\"");
        assertThat(post("details", "go", "only")).hasRedirectedUrl("/admin/customers/" + lia.id());
        assertThat(people()).hasSize(1);
    }

    @Test
    void somebody_else_with_the_same_phone_is_registered_knowingly() {
        var lia = staff.call(() -> customers.create(NewCustomer.of("Lia Torres", "lia@example.com", "11987654321")));
        assertThat(html(customerForm())).contains("Lia Torres");

        assertThat(post(
                        "customer",
                        "name",
                        "Marina Alves",
                        "email",
                        "marina@example.com",
                        "phone",
                        "(11) 98765-4321",
                        "others",
                        lia.id().toString(),
                        "go",
                        "anyway"))
                .hasRedirectedUrl(root + "/details");
        assertThat(post("details", "go", "only")).hasStatus(303);
        assertThat(people()).hasSize(2);
    }

    @Test
    void the_second_step_checks_what_is_chosen_and_nothing_else() {
        customer();
        assertThat(page("details")).contains("checked").contains("Solicitar dados ao cliente por e-mail");

        var wrong = post(
                "details",
                "fill",
                "true",
                "tax_id",
                "12345678900",
                "birth_date",
                "2150-01-01",
                "address.state",
                "ZZ",
                "other_payer",
                "true",
                "payer.name",
                "",
                "payer.tax_id",
                "1");
        assertThat(wrong).hasStatus(422);
        assertThat(html(wrong))
                .contains(
                        "field-tax_id-problem",
                        "field-birth_date-problem",
                        "field-address-state-problem",
                        "field-payer-name-problem",
                        "field-payer-tax_id-problem");

        assertThat(post("details", "tax_id", "12345678900", "payer.tax_id", "1"))
                .hasRedirectedUrl(root + "/plan");
        assertThat(page("details")).contains("value=\"12345678900\"");
    }

    @Test
    void a_document_that_we_know_is_told_in_the_second_step() {
        var lia = staff.call(() -> customers.create(
                NewCustomer.of("Lia Torres", "lia@example.com", "21912345678").withTaxId("52998224725")));
        customer();

        var told = post("details", "fill", "true", "tax_id", "529.982.247-25");

        assertThat(html(told)).contains("Lia Torres", "mesmo documento");
        assertThat(post(
                        "details",
                        "fill",
                        "true",
                        "tax_id",
                        "52998224725",
                        "same",
                        lia.id().toString()))
                .hasRedirectedUrl(root + "/details");
        assertThat(page("details")).contains("Cliente já cadastrado");
    }

    @Test
    void plans_are_searched_and_private_ones_marked() {
        staff.offer("Java", 100_00);
        staff.offer("SQL", 50_00);
        customer();
        details();

        assertThat(page("plan")).contains("Java - plano", "SQL - plano", "R$ 100,00", "Mensal");
        assertThat(html(post("plan/offers", "offer_search", "sql")))
                .contains("SQL - plano")
                .doesNotContain("Java - plano", "<html");
        assertThat(html(post("plan", "offer_search", "sql", "find", "offers"))).doesNotContain("Java - plano");
        assertThat(html(post("plan", "offer_search", "nada", "find", "offers")))
                .contains("Nenhum plano com esse nome.");
        var none = post("plan");
        assertThat(none).hasStatus(422);
        assertThat(html(none)).contains("Escolha um plano.");
        assertThat(post("plan", "offer_id", Ids.next().toString())).hasStatus(422);
    }

    @Test
    void a_base_plan_is_asked_for_and_adds_to_the_sum() {
        var cloud = staff.cloud(30_00, 50_00);
        var base = staff.call(() -> catalog.category(Objects.requireNonNull(cloud.categoryId()))
                .basePlans()
                .getFirst());
        customer();
        details();

        var live = html(post("plan/saving", "offer_id", cloud.id().toString()));
        assertThat(live).contains("Cloud 2 GB", "Escolha o plano base", "hx-swap-oob");
        var missing = post("plan", "offer_id", cloud.id().toString());
        assertThat(missing).hasStatus(422);
        assertThat(html(missing)).contains("Escolha o plano base desta categoria.");

        assertThat(post(
                        "plan",
                        "offer_id",
                        cloud.id().toString(),
                        "base_plan_id",
                        base.id().toString()))
                .hasRedirectedUrl(root + "/confirmation");
        assertThat(page("confirmation")).contains("Cloud 2 GB", "R$ 80,00");
        assertThat(confirm("seen", "8000")).hasStatus(303);
        assertThat(staff.invoice().total().amount()).isEqualTo(80_00);
    }

    @Test
    void a_plan_is_added_in_place_changed_and_taken_out_again() {
        var product = staff.product("Java", 1);
        customer();
        details();
        var wrong = post("plan", "go", "add", "new_plan.price", "abc", "new_plan.recurrence", "MONTHLY");
        assertThat(wrong).hasStatus(422);
        assertThat(html(wrong)).contains("field-new_plan-name-problem", "field-new_plan-price-problem");

        assertThat(add(product.id().toString(), "350")).hasRedirectedUrl(root + "/plan");
        assertThat(page("plan")).contains("novo, criado ao confirmar", "R$ 350,00", "Tirar o plano novo");
        assertThat(staff.call(() -> catalog.offers(OfferQuery.ALL, FIRST)).rows())
                .isEmpty();
        assertThat(post("plan", "go", "remove", "offer_id", "new")).hasRedirectedUrl(root + "/plan");
        assertThat(page("plan")).doesNotContain("novo, criado ao confirmar");

        add(product.id().toString(), "350,00");
        assertThat(post("plan", "offer_id", "new")).hasRedirectedUrl(root + "/confirmation");
        var finance = staff.as(Role.FINANCE);
        assertThat(finance.html(root + "/confirmation"))
                .contains("precisa ser criado por quem pode alterar o catálogo")
                .doesNotContain("Confirmar e enviar");
        assertThat(finance.post(root + "/confirmation", confirming("seen", "35000")))
                .hasStatus(403);
        assertThat(finance.post(root + "/plan", "go", "add")).hasStatus(403);
        assertThat(confirm("seen", "35000")).hasStatus(303);
        assertThat(staff.call(() -> catalog.offers(OfferQuery.ALL, FIRST)).rows())
                .singleElement()
                .satisfies(offer -> assertThat(offer.isPrivate()).isTrue());
    }

    @Test
    void a_sum_that_was_not_seen_is_shown_first() {
        chosen(100_00);

        var unseen = confirm("discount", "10");
        assertThat(unseen).hasStatus(422);
        assertThat(html(unseen)).contains("Confira a soma atualizada e confirme.", "R$ 90,00");
        assertThat(confirm("seen", "")).hasStatus(422);
        assertThat(people()).isEmpty();
        assertThat(confirm("discount", "10", "seen", "9000")).hasStatus(303);
    }

    @Test
    void bad_terms_are_told_by_their_field() {
        chosen(100_00);

        var refused = confirm(
                "quantity",
                "0",
                "first_due_on",
                "amanhã",
                "trial_days",
                "-1",
                "discount",
                "x",
                "recurrence.cycles",
                "y");

        assertThat(refused).hasStatus(422);
        assertThat(html(refused))
                .contains(
                        "field-quantity-problem",
                        "field-first_due_on-problem",
                        "field-trial_days-problem",
                        "field-discount-problem",
                        "field-recurrence-cycles-problem");
        assertThat(confirm("recurrence.preset", "ONE_TIME", "recurrence.cycles", "3"))
                .hasStatus(422);
        assertThat(confirm("quantity", "")).hasStatus(422);
        assertThat(people()).isEmpty();
    }

    @Test
    void another_price_and_an_archived_plan_lead_back_to_the_third_step() {
        var offer = chosen(100_00);
        staff.call(() -> catalog.changeOffer(offer.id(), now -> at(now, 120_00)));
        assertThat(page("confirmation"))
                .contains("mudou de R$ 100,00 para R$ 120,00", "Rever o plano")
                .doesNotContain("Confirmar e enviar");
        assertThat(confirm()).hasStatus(422);
        post("plan", "offer_id", offer.id().toString());
        assertThat(page("confirmation")).contains("Confirmar e enviar", "R$ 120,00");

        staff.call(() -> catalog.changeOffer(offer.id(), now -> now.in(CatalogState.ARCHIVED)));
        assertThat(page("confirmation")).contains("Este plano está arquivado.").doesNotContain("Confirmar e enviar");
        assertThat(confirm("seen", "12000")).hasStatus(409);
        assertThat(people()).isEmpty();
    }

    @Test
    void somebody_elses_change_is_shown_before_it_is_overwritten() {
        customer();
        var finance = staff.as(Role.FINANCE);
        var hers = finance.html(root + "/details");
        finance.post(
                root + "/details",
                "version",
                "0",
                "page",
                hidden(hers, "page"),
                "other_payer",
                "true",
                "payer.name",
                "Aurora Ltda");

        var told = staff.post(
                root + "/details",
                "version",
                "0",
                "page",
                Ids.next().toString(),
                "other_payer",
                "true",
                "payer.name",
                "Aurora S.A.");

        assertThat(told).hasStatus(409);
        assertThat(html(told))
                .contains("alterou esta etapa", "Aurora Ltda", "value=\"Aurora S.A.\"", "name=\"version\" value=\"1\"");
        var live = html(staff.post(
                root + "/details/saving", "version", "0", "page", Ids.next().toString()));
        assertThat(live).contains("alterou este cadastro");
        assertThat(staff.post(
                        root + "/details",
                        "version",
                        "1",
                        "page",
                        Ids.next().toString(),
                        "other_payer",
                        "true",
                        "payer.name",
                        "Aurora S.A."))
                .hasRedirectedUrl(root + "/plan");
    }

    @Test
    void what_was_changed_after_the_review_is_not_confirmed_unseen() {
        chosen(100_00);
        var fields = confirming();
        staff.as(Role.FINANCE)
                .post(
                        root + "/customer",
                        "version",
                        "1",
                        "name",
                        "Outra",
                        "email",
                        "o@example.com",
                        "phone",
                        "11987654321");

        var refused = staff.post(root + "/confirmation", fields);

        assertThat(refused).hasStatus(409);
        assertThat(html(refused)).contains("alterou este cadastro depois que você abriu a página", "Outra");
        assertThat(people()).isEmpty();
    }

    @Test
    void the_letters_are_shown_as_they_will_be_read() {
        chosen(100_00);

        var invoice = staff.get(root + "/confirmation/letters/invoice");
        assertThat(invoice).hasStatusOk();
        assertThat(invoice.getResponse().getHeader("Content-Security-Policy")).startsWith("sandbox;");
        assertThat(html(invoice)).contains("Olá, Marina Alves!", "R$ 100,00").doesNotContain("Catraca");
        assertThat(html(staff.get(root + "/confirmation/letters/data"))).contains("Marina Alves");
        assertThat(staff.get(root + "/confirmation/letters/x")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "details"})
    void who_may_not_sell_registers_the_customer_in_two_steps(String last) {
        var support = staff.as(Role.SUPPORT);
        assertThat(support.html("/admin/customers/new"))
                .contains("Salvar só o cliente")
                .doesNotContain(">Plano<");
        support.post(root + "/customer", person());
        assertThat(support.html(root + "/details")).contains("Salvar cliente").doesNotContain("/plan\"");
        assertThat(support.get(root + "/plan")).hasStatus(403);
        assertThat(support.get(root + "/confirmation")).hasStatus(403);
        assertThat(support.post(root + "/plan")).hasStatus(403);
        assertThat(support.post(root + "/confirmation")).hasStatus(403);

        var fields = last.equals("customer") ? with(person(), "go", "only") : new String[] {"version", "0"};
        support.post(root + "/" + last, fields);

        assertThat(only().name()).isEqualTo("Marina Alves");
        assertThat(staff.call(() -> requests.of(only().id()))).isEmpty();
    }

    @Test
    void only_who_registers_customers_sees_the_wizard_and_only_of_their_own_organization() {
        customer();
        for (var reader : List.of(staff.as(Role.VIEWER), staff.as(Role.INSTRUCTOR))) {
            assertThat(reader.get("/admin/customers/new")).hasStatus(403);
            assertThat(reader.get("/admin/customers/drafts")).hasStatus(403);
            assertThat(reader.get(root + "/customer")).hasStatus(403);
            assertThat(reader.post(root + "/discarding")).hasStatus(403);
        }
        var other = desk.open();
        for (var step : List.of("", "/customer", "/details", "/plan", "/confirmation")) {
            assertThat(other.get(root + step)).hasStatus(404);
        }
        assertThat(other.post(root + "/discarding")).hasStatus(404);
        assertThat(other.post(root + "/details")).hasStatus(404);
        assertThat(other.post(root + "/confirmation")).hasStatus(404);
        assertThat(other.post(root + "/customer", "version", "3", "name", "x")).hasStatus(422);
        assertThat(drafts())
                .singleElement()
                .satisfies(line -> assertThat(line.name()).isEqualTo("Marina Alves"));
    }

    @Test
    void a_discarded_draft_says_who_discarded_it() {
        customer();
        assertThat(post("discarding")).hasRedirectedUrl("/admin/customers");
        assertThat(drafts()).isEmpty();
        var gone = staff.get(root + "/details");
        assertThat(gone).hasStatus(409);
        assertThat(html(gone)).contains("Este rascunho foi descartado por");
        assertThat(staff.get(root + "/confirmation/letters/invoice")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "أحمد محمد", "🙂 Ana", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>"})
    void strange_names_are_text_on_every_step(String name) {
        var offer = staff.offer("Java", 100_00);
        post("customer", "name", name, "email", "marina@example.com", "phone", "11987654321");
        details();
        post("plan", "offer_id", offer.id().toString());
        for (var step : List.of("customer", "details", "plan", "confirmation")) {
            assertThat(page(step)).doesNotContain("<script>alert", "<img src=x");
        }
        assertThat(html(staff.get(root + "/confirmation/letters/invoice"))).doesNotContain("<script>", "<img src=x");
        assertThat(staff.html("/admin/customers")).doesNotContain("<script>alert", "<img src=x");
        assertThat(confirm()).hasStatus(303);
        assertThat(only().name()).isEqualTo(name);
    }

    @Test
    void a_name_of_two_hundred_letters_is_taken_and_a_longer_one_is_not() {
        assertThat(post("customer", "name", "á".repeat(201), "email", "a@example.com", "phone", "11987654321"))
                .hasStatus(422);
        assertThat(post("customer", "name", "á".repeat(200), "email", "a@example.com", "phone", "11987654321"))
                .hasRedirectedUrl(root + "/details");
    }

    /** The address of a draft that does not exist yet, as the first page gives it. */
    private static String begin(Seated who) {
        return who.html("/admin/customers/new")
                .replaceAll("(?s).*action=\"(/admin/customers/new/[^\"]+)/customer\".*", "$1");
    }

    private void customer() {
        assertThat(customerForm()).hasRedirectedUrl(root + "/details");
    }

    private MvcTestResult customerForm() {
        return post("customer", person());
    }

    private static String[] person() {
        return new String[] {
            "version", "0", "name", "Marina Alves", "email", "marina@example.com", "phone", "(11) 98765-4321"
        };
    }

    private void details() {
        assertThat(post("details", "request", "true")).hasRedirectedUrl(root + "/plan");
    }

    private Offer chosen(long price) {
        var offer = staff.offer("Java", price);
        customer();
        details();
        post("plan", "offer_id", offer.id().toString());
        return offer;
    }

    private MvcTestResult add(String product, String price) {
        return post(
                "plan",
                "go",
                "add",
                "new_plan.name",
                "Java com mentoria",
                "new_plan.product_id",
                product,
                "new_plan.price",
                price,
                "new_plan.recurrence",
                "MONTHLY",
                "new_plan.private",
                "true");
    }

    private static OfferDraft at(OfferDraft offer, long price) {
        return new OfferDraft(
                offer.name(),
                offer.productId(),
                new Money(price, "BRL"),
                Recurrence.MONTHLY,
                null,
                false,
                0,
                AccessTerms.DEFAULT,
                CatalogState.ACTIVE);
    }

    private MvcTestResult confirm(String... changed) {
        return post("confirmation", confirming(changed));
    }

    /** What the form of the last step sends, some of it changed. */
    private String[] confirming(String... changed) {
        var shown = staff.get(root + "/confirmation");
        var review = shown.getResponse().getStatus() == 200 ? hidden(html(shown), "reviewed") : "";
        String[] fields = {
            "reviewed",
            review,
            "recurrence.preset",
            "MONTHLY",
            "recurrence.cycles",
            "",
            "first_due_on",
            "2030-01-31",
            "quantity",
            "1",
            "discount",
            "",
            "discount_cycles",
            "",
            "trial_days",
            "0",
            "student_id",
            "",
            "notify",
            "true",
            "seen",
            "10000"
        };
        for (var i = 0; i < changed.length; i += 2) {
            fields = Desk.with(fields, changed[i], changed[i + 1]);
        }
        return fields;
    }

    private static String[] with(String[] fields, String name, String value) {
        var more = new ArrayList<>(List.of(fields));
        more.add(name);
        more.add(value);
        return more.toArray(String[]::new);
    }

    private MvcTestResult post(String path, String... fields) {
        return staff.post(root + "/" + path, with(fields, "page", PAGE));
    }

    private String page(String step) {
        return staff.html(root + "/" + step);
    }

    private List<DraftLine> drafts() {
        return staff.call(() -> onboarding.drafts(null, FIRST)).rows();
    }

    private List<Customer> people() {
        return staff.call(() -> customers.list(CustomerFilter.ALL, FIRST)).rows();
    }

    private Customer only() {
        assertThat(people()).hasSize(1);
        return people().getFirst();
    }

    private List<Order> placed() {
        return staff.call(() -> orders.list(OrderFilter.ALL, FIRST)).rows();
    }
}
