package dev.catraca.onboarding;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.Offer;
import dev.catraca.catalog.OfferDraft;
import dev.catraca.catalog.OfferQuery;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.Recurrence;
import dev.catraca.catalog.Recurrence.Unit;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerFilter;
import dev.catraca.customers.CustomerKind;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.customers.NewPaymentProfile;
import dev.catraca.datarequests.DataRequests;
import dev.catraca.days.DayBegan;
import dev.catraca.days.Tally;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceFilter;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.notifications.MessageFilter;
import dev.catraca.notifications.Notifications;
import dev.catraca.orders.Order;
import dev.catraca.orders.OrderFilter;
import dev.catraca.orders.Orders;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.Race;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CatracaTest
class OnboardingTest {

    private static final PageRequest FIRST = PageRequest.of(null, null);
    private static final LocalDate DUE = LocalDate.of(2030, 1, 31);

    @Autowired
    Onboarding onboarding;

    @Autowired
    DraftSweep sweep;

    @Autowired
    Customers customers;

    @Autowired
    Catalog catalog;

    @Autowired
    Orders orders;

    @Autowired
    Invoices invoices;

    @Autowired
    DataRequests requests;

    @Autowired
    Notifications notifications;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestSchool school;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    TestStaff.Member ana;
    TestStaff.Member bia;

    @BeforeEach
    void open() {
        var organization = organizations.newOrganization();
        ana = staff.join(organization, Role.OWNER, "ana-" + Ids.next() + "@escola.example");
        bia = staff.join(organization, Role.FINANCE, "bia-" + Ids.next() + "@escola.example");
    }

    @Test
    void until_it_is_confirmed_there_is_nothing_but_a_draft() {
        ana.run(() -> {
            var draft = written(onSale("Java", 100_00));

            assertThat(people()).isEmpty();
            assertThat(placed()).isEmpty();
            assertThat(mails()).isZero();
            assertThat(onboarding.drafts(null, FIRST).rows())
                    .singleElement()
                    .satisfies(line -> assertThat(line.name()).isEqualTo("Marina Alves"))
                    .satisfies(line -> assertThat(line.step()).isEqualTo(DraftStep.CONFIRMATION))
                    .satisfies(line -> assertThat(line.started().name()).isEqualTo(ana.email()));
            assertThat(onboarding.get(draft).contact().email()).isEqualTo("marina@example.com");
        });
    }

    @Test
    void one_confirm_makes_customer_request_order_and_first_invoice() {
        ana.run(() -> {
            var draft = written(onSale("Java", 100_00));
            var deal = new Deal(2, null, new Recurrence(Unit.MONTH, 3, 4), DUE, brl(50_00), 2, 7, true);

            var done = onboarding.confirm(draft, deal, seen(draft, 150_00));

            assertThat(done.repeated()).isFalse();
            var marina = only();
            assertThat(done.customer()).isEqualTo(marina.id());
            assertThat(requests.of(marina.id())).isPresent();
            var order = placed().getFirst();
            assertThat(order.id()).isEqualTo(done.order());
            assertThat(order.recurrence()).isEqualTo(new Recurrence(Unit.MONTH, 3, 4));
            assertThat(order.discountCycles()).isEqualTo(2);
            assertThat(order.student()).isEqualTo(marina.id());
            assertThat(invoice().total()).isEqualTo(brl(150_00));
            assertThat(invoice().dueOn()).isEqualTo(DUE.plusDays(7));
            assertThat(onboarding.drafts(null, FIRST).rows()).isEmpty();
            assertThat(answers()).isZero();
        });
    }

    @Test
    void a_plan_made_in_place_enters_the_catalog_with_the_order_and_adds_its_base_plan() {
        ana.run(() -> {
            var cloud = school.category("Cloud", "Cloud 2 GB", brl(50_00));
            var hosting = school.product("Hospedagem", null);
            var made = new NewPlan("Loja sob medida", hosting.id(), brl(30_00), Recurrence.MONTHLY, cloud.id(), true);
            var base = cloud.basePlans().getFirst().id();
            var draft = written(new PlanChoice(null, made, true, base, brl(80_00)));
            assertThat(catalog.offers(OfferQuery.ALL, FIRST).rows()).isEmpty();

            onboarding.confirm(draft, Deal.USUAL, seen(draft, 80_00));

            assertThat(catalog.offers(OfferQuery.ALL, FIRST).rows())
                    .singleElement()
                    .satisfies(offer -> assertThat(offer.name()).isEqualTo("Loja sob medida"))
                    .satisfies(offer -> assertThat(offer.isPrivate()).isTrue());
            assertThat(invoice().lines())
                    .extracting(line -> line.total().amount())
                    .containsExactly(30_00L, 50_00L);
        });
    }

    @Test
    void what_was_filled_in_and_another_payer_reach_customer_and_invoice() {
        ana.run(() -> {
            var payer = new NewPaymentProfile("Aurora Ltda", null, "11222333000181", null);
            var details = new Details(
                    false,
                    true,
                    CustomerKind.PERSON,
                    "52998224725",
                    LocalDate.of(1990, 5, 1),
                    null,
                    "es",
                    null,
                    true,
                    payer);
            var draft = written(contact(), details, chosen(onSale("Java", 100_00)));

            onboarding.confirm(draft, Deal.USUAL, seen(draft, 100_00));

            var marina = only();
            assertThat(marina.birthDate()).isEqualTo(LocalDate.of(1990, 5, 1));
            assertThat(marina.language()).isEqualTo("es");
            assertThat(requests.of(marina.id())).isEmpty();
            assertThat(customers.paymentProfilesOf(marina.id()))
                    .singleElement()
                    .satisfies(profile -> assertThat(profile.name()).isEqualTo("Aurora Ltda"))
                    .satisfies(profile -> assertThat(invoice().paymentProfile()).isEqualTo(profile.id()));
        });
    }

    @Test
    void somebody_known_is_not_made_twice() {
        ana.run(() -> {
            var lia = school.person("Lia Torres");
            var payer = new NewPaymentProfile("Mãe", null, null, null);
            customers.addPaymentProfile(lia.id(), payer);
            var draft = written(
                    Contact.of(lia),
                    new Details(false, false, null, null, null, null, null, null, true, payer),
                    chosen(onSale("Java", 100_00)));

            var done = onboarding.confirm(draft, Deal.USUAL, seen(draft, 100_00));

            assertThat(done.customer()).isEqualTo(lia.id());
            assertThat(people()).hasSize(1);
            assertThat(customers.paymentProfilesOf(lia.id())).hasSize(1);
            assertThat(placed())
                    .singleElement()
                    .satisfies(order -> assertThat(order.customer()).isEqualTo(lia.id()));
        });
    }

    @Test
    void a_refused_order_leaves_no_customer_no_plan_and_no_request() {
        ana.run(() -> {
            var product = school.product("Java", null, school.course("Java", 1));
            var made = new NewPlan("Só hoje", product.id(), brl(10_00), Recurrence.MONTHLY, null, false);
            var draft = written(new PlanChoice(null, made, true, null, brl(10_00)));
            var tooMuch = new Deal(1, null, null, DUE, brl(11_00), null, null, true);

            assertThatThrownBy(() -> onboarding.confirm(draft, tooMuch, seen(draft, 0)))
                    .isInstanceOfSatisfying(
                            Refusal.Invalid.class,
                            refusal -> assertThat(refusal.problems())
                                    .anyMatch(problem -> problem.field().equals("discount")));

            assertNothingExists();
            assertThat(catalog.offers(OfferQuery.ALL, FIRST).rows()).isEmpty();
            assertThat(onboarding.get(draft).state()).isEqualTo(DraftState.OPEN);
        });
    }

    @Test
    void another_price_than_the_one_seen_confirms_nothing() {
        ana.run(() -> {
            var offer = onSale("Java", 100_00);
            var draft = written(offer);
            catalog.changeOffer(offer.id(), now -> at(now, brl(120_00)));

            assertThatThrownBy(() -> onboarding.confirm(draft, Deal.USUAL, seen(draft, 100_00)))
                    .isInstanceOfSatisfying(
                            Refusal.Conflict.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("draft_price_changed"));

            assertNothingExists();
        });
    }

    @Test
    void a_plan_archived_meanwhile_confirms_nothing() {
        ana.run(() -> {
            var offer = onSale("Java", 100_00);
            var draft = written(offer);
            catalog.changeOffer(offer.id(), now -> now.in(CatalogState.ARCHIVED));

            assertThatThrownBy(() -> onboarding.confirm(draft, Deal.USUAL, seen(draft, 100_00)))
                    .isInstanceOfSatisfying(
                            Refusal.Conflict.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("offer_archived"));

            assertNothingExists();
        });
    }

    @Test
    void whoever_turned_up_meanwhile_and_looks_alike_is_asked_about() {
        ana.run(() -> {
            var draft = written(onSale("Java", 100_00));
            var twin = customers.create(NewCustomer.of("Marina A.", "marina@example.com", "21912345678"));

            assertThatThrownBy(() -> onboarding.confirm(draft, Deal.USUAL, seen(draft, 100_00)))
                    .isInstanceOfSatisfying(
                            Refusal.Conflict.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("draft_duplicates"));
            assertThatThrownBy(() -> onboarding.register(draft, false)).isInstanceOf(Refusal.Conflict.class);

            var somebodyElse =
                    new Contact(null, "Marina Alves", "marina@example.com", "+5511987654321", List.of(twin.id()));
            onboarding.finish(draft, somebodyElse, new Seen(1, Ids.next()));
            onboarding.confirm(draft, Deal.USUAL, seen(draft, 100_00));
            assertThat(people()).hasSize(2);
        });
    }

    @Test
    void of_eight_confirms_at_once_one_acts_and_all_are_told_the_same() {
        var draft = ana.call(() -> written(onSale("Java", 100_00)));
        var reviewed = ana.call(() -> seen(draft, 100_00));

        var race = Race.of(8, () -> bia.call(() -> onboarding.confirm(draft, Deal.USUAL, reviewed)));

        assertThat(race.losers()).isEmpty();
        ana.run(() -> {
            assertThat(people()).hasSize(1);
            assertThat(placed()).hasSize(1);
            assertThat(invoices.list(InvoiceFilter.ALL, FIRST).rows()).hasSize(1);
            var again = onboarding.confirm(draft, Deal.USUAL, reviewed);
            assertThat(again)
                    .isEqualTo(new Onboarded(only().id(), placed().getFirst().id(), true));
        });
    }

    @Test
    void who_writes_second_is_told_of_the_first_and_overwrites_only_knowingly() {
        var draft = ana.call(() -> written(onSale("Java", 100_00)));
        var anasPage = new Seen(1, Ids.next());
        var biasPage = new Seen(1, Ids.next());
        bia.run(() -> onboarding.save(draft, named("Marina Lima"), biasPage));
        bia.run(() -> onboarding.save(draft, named("Marina Lima Alves"), biasPage));

        ana.run(() -> {
            assertThatThrownBy(() -> onboarding.save(draft, named("Marina A."), anasPage))
                    .isInstanceOfSatisfying(Refusal.Conflict.class, refusal -> {
                        assertThat(refusal.code()).isEqualTo("draft_changed");
                        assertThat(refusal.arguments()).containsExactly(bia.email());
                    });
            assertThat(onboarding.get(draft).contact().name()).isEqualTo("Marina Lima Alves");
            onboarding.save(draft, named("Marina Lima Alves"), anasPage);

            onboarding.save(draft, named("Marina A."), new Seen(3, anasPage.page()));
            assertThat(onboarding.get(draft).contact().name()).isEqualTo("Marina A.");
        });
    }

    @Test
    void what_changed_after_the_review_is_not_confirmed_unseen() {
        var draft = ana.call(() -> written(onSale("Java", 100_00)));
        var reviewed = ana.call(() -> seen(draft, 100_00));
        bia.run(() -> onboarding.save(draft, named("Outra"), new Seen(1, Ids.next())));

        ana.run(() -> {
            assertThatThrownBy(() -> onboarding.confirm(draft, Deal.USUAL, reviewed))
                    .isInstanceOfSatisfying(
                            Refusal.Conflict.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("draft_changed"));
            assertNothingExists();
        });
    }

    @Test
    void it_may_end_early_with_the_customer_alone() {
        ana.run(() -> {
            var draft = DraftId.next();
            onboarding.save(draft, contact(), new Seen(0, Ids.next()));

            var done = onboarding.register(draft, true);

            assertThat(done).isEqualTo(new Onboarded(only().id(), null, false));
            assertThat(requests.of(only().id())).isPresent();
            assertThat(placed()).isEmpty();
            assertThat(onboarding.register(draft, true).repeated()).isTrue();
            assertThatThrownBy(() -> onboarding.save(draft, named("Tarde"), new Seen(1, Ids.next())))
                    .isInstanceOf(Refusal.Conflict.class);
        });
    }

    @Test
    void half_of_the_data_makes_no_customer() {
        ana.run(() -> {
            var draft = DraftId.next();
            onboarding.save(draft, new Contact(null, "Marina", "marina@", null, List.of()), new Seen(0, Ids.next()));

            assertThatThrownBy(() -> onboarding.register(draft, true))
                    .isInstanceOfSatisfying(
                            Refusal.Conflict.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("draft_unfinished"));
            assertNothingExists();
        });
    }

    @Test
    void nothing_typed_is_no_draft_and_a_forgotten_one_does_not_come_back() {
        ana.run(() -> {
            var draft = DraftId.next();
            onboarding.save(draft, Contact.NOBODY, new Seen(0, Ids.next()));
            assertThat(onboarding.find(draft)).isEmpty();

            assertThatThrownBy(() -> onboarding.save(draft, contact(), new Seen(4, Ids.next())))
                    .isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> onboarding.save(draft, Details.ASK, new Seen(0, Ids.next())))
                    .isInstanceOf(Refusal.NotFound.class);
        });
    }

    @Test
    void a_discarded_draft_is_wiped_and_stays_over() {
        var draft = ana.call(() -> written(onSale("Java", 100_00)));
        bia.run(() -> onboarding.discard(draft));

        ana.run(() -> {
            assertThat(answers()).isZero();
            assertThat(onboarding.drafts(null, FIRST).rows()).isEmpty();
            assertThatThrownBy(() -> onboarding.save(draft, named("Tarde"), new Seen(1, Ids.next())))
                    .isInstanceOfSatisfying(
                            Refusal.Conflict.class,
                            refusal -> assertThat(refusal.arguments()).containsExactly(bia.email()));
            assertThatThrownBy(() -> onboarding.confirm(draft, Deal.USUAL, new Reviewed("1.1.1", brl(100_00))))
                    .isInstanceOf(Refusal.Conflict.class);
            onboarding.discard(draft);
        });
    }

    @Test
    void a_draft_that_nobody_touches_for_a_month_is_forgotten() {
        ana.run(() -> {
            var old = written(onSale("Java", 100_00));
            var fresh = written(onSale("SQL", 100_00));
            transaction.executeWithoutResult(status -> jdbc.sql("""
                    update onboarding.draft set changed_at = changed_at - interval '31 days'
                    where organization_id = :organization and id = :id
                    """)
                    .param("organization", ana.organization().value())
                    .param("id", old.value())
                    .update());

            transaction.executeWithoutResult(status -> sweep.on(new DayBegan(LocalDate.EPOCH, new Tally())));

            assertThat(onboarding.find(old)).isEmpty();
            assertThat(onboarding.find(fresh)).isPresent();
        });
    }

    @Test
    void the_list_tells_ones_own_from_the_others_and_has_pages() {
        var anas = ana.call(() -> written(onSale("Java", 1_00)));
        var bias = bia.call(() -> written(onSale("SQL", 1_00)));
        ana.run(() -> {
            assertThat(onboarding.drafts(ana.id().value(), FIRST).rows())
                    .extracting(DraftLine::id)
                    .containsExactly(anas);
            var first = onboarding.drafts(null, PageRequest.of(1, null));
            assertThat(first.rows()).extracting(DraftLine::id).containsExactly(bias);
            assertThat(onboarding.drafts(null, PageRequest.of(1, first.next())).rows())
                    .extracting(DraftLine::id)
                    .containsExactly(anas);
        });
    }

    @Test
    void another_organization_sees_and_touches_nothing() {
        var draft = ana.call(() -> written(onSale("Java", 100_00)));
        var stranger = staff.join(organizations.newOrganization(), Role.OWNER);
        stranger.run(() -> {
            assertThat(onboarding.find(draft)).isEmpty();
            assertThat(onboarding.drafts(null, FIRST).rows()).isEmpty();
            assertThatThrownBy(() -> onboarding.discard(draft)).isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> onboarding.register(draft, true)).isInstanceOf(Refusal.NotFound.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "أحمد محمد", "🙂 Ana 👩‍🏫", "<script>alert(1)</script>"})
    void whatever_a_name_is_it_comes_back_as_typed(String name) {
        ana.run(() -> {
            var draft = DraftId.next();
            onboarding.save(draft, named(name), new Seen(0, Ids.next()));
            assertThat(onboarding.get(draft).contact().name()).isEqualTo(name);
            onboarding.register(draft, false);
            assertThat(only().name()).isEqualTo(name);
        });
    }

    private DraftId written(Offer offer) {
        return written(chosen(offer));
    }

    private DraftId written(PlanChoice plan) {
        return written(contact(), Details.ASK, plan);
    }

    private DraftId written(Contact contact, Details details, PlanChoice plan) {
        var draft = DraftId.next();
        onboarding.finish(draft, contact, new Seen(0, Ids.next()));
        onboarding.finish(draft, details, new Seen(0, Ids.next()));
        onboarding.finish(draft, plan, new Seen(0, Ids.next()));
        return draft;
    }

    private static Contact contact() {
        return named("Marina Alves");
    }

    private static Contact named(String name) {
        return new Contact(null, name, "marina@example.com", "+5511987654321", List.of());
    }

    private static PlanChoice chosen(Offer offer) {
        return new PlanChoice(offer.id(), null, false, null, offer.price());
    }

    private Offer onSale(String name, long price) {
        return school.offer(product(name), brl(price), Recurrence.MONTHLY);
    }

    private Product product(String name) {
        return school.product(name, null, school.course(name, 1));
    }

    private static OfferDraft at(OfferDraft offer, Money price) {
        return new OfferDraft(
                offer.name(),
                offer.productId(),
                price,
                Recurrence.MONTHLY,
                null,
                false,
                0,
                AccessTerms.DEFAULT,
                CatalogState.ACTIVE);
    }

    private Reviewed seen(DraftId draft, long first) {
        return new Reviewed(onboarding.get(draft).review(), brl(first));
    }

    private void assertNothingExists() {
        assertThat(people().stream().filter(customer -> customer.name().equals("Marina Alves")))
                .isEmpty();
        assertThat(placed()).isEmpty();
        assertThat(invoices.list(InvoiceFilter.ALL, FIRST).rows()).isEmpty();
        assertThat(mails()).isZero();
    }

    private long mails() {
        return notifications.list(new MessageFilter(null, null, null), FIRST).rows().stream()
                .filter(mail -> mail.recipientEmail().equals("marina@example.com"))
                .count();
    }

    private List<Customer> people() {
        return customers.list(CustomerFilter.ALL, FIRST).rows();
    }

    private Customer only() {
        assertThat(people()).hasSize(1);
        return people().getFirst();
    }

    private List<Order> placed() {
        return orders.list(OrderFilter.ALL, FIRST).rows();
    }

    private Invoice invoice() {
        return invoices.list(InvoiceFilter.ALL, FIRST).rows().getFirst();
    }

    private @Nullable Long answers() {
        return transaction.execute(status -> jdbc.sql("""
                select count(*) from onboarding.answer where organization_id = :organization
                """)
                .param("organization", ana.organization().value())
                .query(Long.class)
                .single());
    }
}
