package dev.catraca.web.admin;

import static dev.catraca.web.admin.Desk.encoded;
import static dev.catraca.web.admin.Desk.hidden;
import static dev.catraca.web.admin.Desk.html;
import static dev.catraca.web.admin.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.Offer;
import dev.catraca.catalog.OfferDraft;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Role;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.PageRequest;
import dev.catraca.orders.Order;
import dev.catraca.orders.OrderFilter;
import dev.catraca.orders.OrderState;
import dev.catraca.orders.Orders;
import dev.catraca.support.CatracaTest;
import dev.catraca.web.admin.Desk.Seated;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class OrderPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired
    Desk desk;

    @Autowired
    Orders orders;

    @Autowired
    Catalog catalog;

    @Autowired
    Customers customers;

    private Seated staff;

    @BeforeEach
    void sits_down() {
        staff = desk.open();
    }

    @Test
    void an_empty_list_says_what_to_do_next() {
        assertThat(staff.html("/admin/orders")).contains("Nenhum pedido ainda", "/admin/orders/new");
        assertThat(staff.html("/admin/orders?q=7")).contains("Nenhum pedido com esses filtros");
    }

    @Test
    void the_way_to_an_order_leads_over_customer_and_plan() {
        var ana = staff.person("Ana Souza");
        staff.person("Bia Lima");
        var offer = staff.offer("Java", 199_90);
        staff.call(() -> catalog.changeOffer(offer.id(), OrderPagesTest::hide));

        assertThat(staff.html("/admin/orders/new")).contains("Ana Souza", "Bia Lima", step(ana));
        assertThat(staff.html("/admin/orders/new?q=ana")).contains("Ana Souza").doesNotContain("Bia Lima");
        assertThat(staff.html(step(ana))).contains("Java - plano", "privado", "R$ 199,90", "Mensal");
        assertThat(staff.html(step(ana) + "&q=nada")).contains("Nenhum plano à venda");
        assertThat(staff.html(step(ana, offer)))
                .contains(
                        "Java - plano",
                        "Primeira fatura",
                        "R$ 199,90",
                        "Criar pedido",
                        ana.email().value());
    }

    @Test
    void a_placed_order_is_seen_with_its_invoice_on_the_card_and_on_its_own_page() {
        var ana = staff.person("Ana Souza");
        var offer = staff.offer("Java", 100_00);

        var placed = staff.post("/admin/orders", wish(ana, offer));

        assertThat(placed).hasStatus(303).hasRedirectedUrl(card(ana) + "/invoices");
        assertThat(staff.html(card(ana) + "/invoices")).contains("R$ 100,00", "Em aberto");
        assertThat(staff.html(card(ana) + "/orders")).contains("Java - plano", "Aguardando pagamento");
        assertThat(staff.html(card(ana) + "/products")).contains("Curso Java", "Aguardando pagamento", "Fatura nº 1");
        assertThat(staff.html("/admin/orders")).contains("Ana Souza", "Java - plano", "Mensal");
        assertThat(staff.html(page(only())))
                .contains(
                        "Pedido nº 1", "Ana Souza", "Mensal", "Próxima fatura", "Pedido feito", "Condições de acesso");
    }

    @Test
    void the_plan_and_its_base_plan_are_itemised_before_anybody_confirms() {
        var ana = staff.person("Ana");
        var cloud = staff.cloud(30_00, 50_00);
        var base = staff.call(() -> catalog.category(Objects.requireNonNull(cloud.categoryId()))
                .basePlans()
                .getFirst());

        assertThat(staff.html(step(ana, cloud))).contains("Escolha o plano base", "Cloud 2 GB · R$ 50,00");

        var sum = html(staff.post(
                "/admin/orders/sum",
                "offer_id",
                cloud.id().value().toString(),
                "base_plan_id",
                base.id().toString(),
                "quantity",
                "2",
                "discount",
                "10,00"));
        assertThat(sum)
                .contains("R$ 60,00", "R$ 100,00", "− R$ 10,00", "R$ 150,00")
                .doesNotContain("<html");

        var fields = with(wish(ana, cloud), "base_plan_id", base.id().toString());
        var unseen = staff.post("/admin/orders", with(fields, "seen", ""));
        assertThat(unseen).hasStatus(422);
        assertThat(html(unseen)).contains("Confira a soma atualizada e confirme.", "R$ 80,00");
        assertThat(placed()).isEmpty();

        assertThat(staff.post("/admin/orders", with(fields, "seen", hidden(html(unseen), "seen"))))
                .hasStatus(303);
        assertThat(staff.html(page(only()))).contains("Cloud 2 GB", "R$ 50,00", "R$ 30,00", "R$ 80,00");
    }

    @Test
    void a_missing_base_plan_is_asked_for() {
        var refused = staff.post("/admin/orders", with(wish(staff.person("Ana"), staff.cloud(1, 1)), "seen", ""));

        assertThat(refused).hasStatus(422);
        assertThat(html(refused)).contains("Escolha o plano base desta categoria.");
    }

    @ParameterizedTest
    @CsvSource({
        "quantity, ''",
        "quantity, 0",
        "quantity, -1",
        "quantity, 1.5",
        "quantity, 1000000000000000000000000000000",
        "quantity, 🙂",
        "quantity, <script>alert(1)</script>",
        "quantity, ١٢",
        "discount, -1",
        "discount, '0,001'",
        "discount, 1000000000000000000000000000000",
        "discount, '100,01'",
        "discount, 🙂",
        "discount_cycles, 0",
        "discount_cycles, 1e3",
        "trial_days, -1",
        "trial_days, 4000",
        "first_due_on, ''",
        "first_due_on, 31/12/2026",
        "first_due_on, 2026-02-30",
        "first_due_on, 9999-01-01",
        "base_plan_id, x",
        "student_id, nobody",
        "student_id, 018f0000-0000-7000-8000-000000000000",
    })
    void a_bad_value_is_named_and_kept_and_nothing_is_placed(String field, String value) {
        var fields = wish(staff.person("Ana"), staff.offer("Java", 100_00));

        var refused = staff.post("/admin/orders", with(fields, field, value));

        assertThat(refused).hasStatus(422);
        assertThat(html(refused)).contains("Confira os campos destacados").doesNotContain(SCRIPT);
        assertThat(placed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {SCRIPT, "🙂 Ana", "أحمد محمد", "${7*7}{{7*7}}"})
    void strange_names_are_shown_as_text(String name) {
        var person = staff.person(name);
        staff.post("/admin/orders", wish(person, staff.offer(name, 100_00)));

        for (var page : List.of("/admin/orders", page(only()), card(person) + "/orders", card(person) + "/products")) {
            assertThat(staff.html(page)).contains("<bdi>").doesNotContain(SCRIPT, "49{{");
        }
    }

    @Test
    void the_same_form_places_one_order() {
        var ana = staff.person("Ana");
        var fields = wish(ana, staff.offer("Java", 100_00));

        var first = staff.post("/admin/orders", fields);
        var again = staff.post("/admin/orders", fields);

        assertThat(first).hasRedirectedUrl(card(ana) + "/invoices");
        assertThat(again).hasStatus(303).hasRedirectedUrl(card(ana) + "/invoices");
        assertThat(placed()).hasSize(1);
        assertThat(staff.invoices()).hasSize(1);
    }

    @Test
    void a_refused_form_can_be_corrected_and_sent_again() {
        var fields = wish(staff.person("Ana"), staff.offer("Java", 100_00));
        assertThat(staff.post("/admin/orders", with(fields, "quantity", "0"))).hasStatus(422);

        assertThat(staff.post("/admin/orders", fields)).hasStatus(303);
    }

    @Test
    void without_a_script_a_student_is_looked_up_by_the_forms_own_button() {
        var school = staff.company("Escola Ltda");
        var bia = staff.person("Bia Lima");
        var fields = with(wish(school, staff.offer("Java", 100_00)), "quantity", "3");

        var found = staff.post("/admin/orders", with(with(fields, "find", "student_id"), "student_id_search", "bia"));

        assertThat(found).hasStatusOk();
        assertThat(html(found)).contains("Bia Lima", bia.id().toString(), "Definir depois", "value=\"3\"");
        assertThat(placed()).isEmpty();
        assertThat(staff.html("/admin/customers/choices?field=student_id&student_id_search=bia"))
                .contains("Bia Lima")
                .doesNotContain("<html");
        assertThat(staff.html("/admin/customers/choices?field=student_id&student_id_search=" + encoded(SCRIPT)))
                .contains("Nenhum cliente encontrado")
                .doesNotContain(SCRIPT);
        assertThat(staff.get("/admin/customers/choices?field=other")).hasStatus(404);
    }

    @Test
    void cancelling_asks_why_and_says_what_happened() {
        staff.post("/admin/orders", wish(staff.person("Ana"), staff.offer("Java", 100_00)));
        var page = page(only());
        assertThat(staff.html(page)).contains("Nada mais será cobrado.");

        assertThat(staff.post(page + "/cancellation", "reason", " ")).hasStatus(422);
        assertThat(staff.post(page + "/cancellation", "reason", "Desistiu")).hasRedirectedUrl(page);

        assertThat(only().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(staff.html(page)).contains("Cancelado", "Motivo: Desistiu").doesNotContain("cancellation");
        var again = staff.post(page + "/cancellation", "reason", "De novo");
        assertThat(again).hasStatus(409);
        assertThat(html(again)).contains("Este pedido já foi encerrado.");
    }

    @Test
    void the_list_follows_its_address_and_is_a_spreadsheet_too() {
        var ana = staff.person("=cmd()");
        staff.post("/admin/orders", wish(ana, staff.offer("Java", 100_00)));

        assertThat(staff.html("/admin/orders?q=%231")).contains("Java - plano");
        assertThat(staff.html("/admin/orders?q=1e9")).doesNotContain("Java - plano");
        assertThat(staff.html("/admin/orders?q=99999999999999999999")).doesNotContain("Java - plano");
        assertThat(staff.html("/admin/orders?state=ACTIVE")).doesNotContain("Java - plano");
        assertThat(staff.html("/admin/orders?state=nonsense&customer_id=x")).contains("Java - plano");
        assertThat(staff.html("/admin/orders?customer_id=" + ana.id())).contains("Java - plano");
        assertThat(staff.html("/admin/orders?customer_id=" + CustomerId.next())).doesNotContain("Java - plano");
        assertThat(staff.html("/admin/orders.csv")).contains("Número;Cliente;", "1;'=cmd();Java - plano;", ";100,00;");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VIEWER", "SUPPORT"})
    void who_only_reads_sees_no_buttons_and_may_not_write(Role role) {
        var ana = staff.person("Ana");
        var offer = staff.offer("Java", 100_00);
        staff.post("/admin/orders", wish(ana, offer));
        var reader = staff.as(role);

        assertThat(reader.html("/admin/orders")).contains("Java - plano").doesNotContain("/admin/orders/new");
        assertThat(reader.html(page(only()))).contains("Java - plano").doesNotContain("cancellation");
        assertThat(reader.html(card(ana) + "/orders")).doesNotContain("/admin/orders/new", "/admin/invoices/new");
        assertThat(reader.get("/admin/orders/new")).hasStatus(403);
        assertThat(reader.post("/admin/orders", wish(ana, offer))).hasStatus(403);
        assertThat(reader.post(page(only()) + "/cancellation", "reason", "x")).hasStatus(403);
        assertThat(staff.as(Role.INSTRUCTOR).get("/admin/orders")).hasStatus(403);
    }

    @Test
    void another_organizations_things_are_not_found() {
        var ana = staff.person("Ana");
        var offer = staff.offer("Java", 100_00);
        staff.post("/admin/orders", wish(ana, offer));
        var order = page(only());
        var other = desk.open();
        var bia = other.person("Bia");
        var theirs = other.offer("SQL", 1_00);

        assertThat(other.get(order)).hasStatus(404);
        assertThat(other.post(order + "/cancellation", "reason", "x")).hasStatus(404);
        assertThat(other.get(step(ana))).hasStatus(404);
        assertThat(other.get(step(bia, offer))).hasStatus(404);
        assertThat(other.post("/admin/orders", wish(ana, theirs))).hasStatus(404);
        assertThat(other.post("/admin/orders", wish(bia, offer))).hasStatus(404);
        assertThat(other.post(
                        "/admin/orders/sum", "offer_id", offer.id().value().toString()))
                .hasStatus(404);
        assertThat(other.post(
                        "/admin/orders",
                        with(wish(bia, theirs), "student_id", ana.id().toString())))
                .hasStatus(422);
        assertThat(other.post("/admin/orders")).hasStatus(404);
        assertThat(other.get("/admin/orders/nothing")).hasStatus(404);
        assertThat(other.get(card(ana) + "/orders")).hasStatus(404);
        assertThat(other.get(card(ana) + "/invoices")).hasStatus(404);
        assertThat(other.get(card(ana) + "/products")).hasStatus(404);
    }

    @Test
    void an_archived_customer_buys_nothing() {
        var ana = staff.person("Ana");
        var offer = staff.offer("Java", 100_00);
        staff.call(() -> customers.archive(ana.id(), "saiu"));

        assertThat(staff.get(step(ana))).hasStatus(409);
        assertThat(staff.post("/admin/orders", wish(ana, offer))).hasStatus(409);
        assertThat(staff.html(card(ana))).doesNotContain("/admin/orders/new");
    }

    private static String[] wish(Customer customer, Offer offer) {
        return new String[] {
            "form_key",
            Ids.next().toString(),
            "customer_id",
            customer.id().toString(),
            "offer_id",
            offer.id().value().toString(),
            "base_plan_id",
            "",
            "quantity",
            "1",
            "first_due_on",
            "2030-01-31",
            "discount",
            "",
            "discount_cycles",
            "",
            "trial_days",
            "0",
            "student_id",
            "",
            "student_id_search",
            "",
            "find",
            "",
            "notify",
            "true",
            "seen",
            String.valueOf(offer.price().amount()),
        };
    }

    private List<Order> placed() {
        return staff.call(() -> orders.list(OrderFilter.ALL, PageRequest.of(null, null)))
                .rows();
    }

    private Order only() {
        assertThat(placed()).hasSize(1);
        return placed().getFirst();
    }

    private static OfferDraft hide(OfferDraft offer) {
        return new OfferDraft(
                offer.name(),
                offer.productId(),
                offer.price(),
                offer.recurrence(),
                offer.categoryId(),
                true,
                offer.trialDays(),
                offer.terms(),
                offer.state());
    }

    private static String page(Order order) {
        return "/admin/orders/" + order.id().value();
    }

    private static String card(Customer customer) {
        return "/admin/customers/" + customer.id();
    }

    private static String step(Customer customer) {
        return "/admin/orders/new?customer_id=" + customer.id();
    }

    private static String step(Customer customer, Offer offer) {
        return step(customer) + "&offer_id=" + offer.id().value();
    }
}
