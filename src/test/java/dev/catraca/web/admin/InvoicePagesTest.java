package dev.catraca.web.admin;

import static dev.catraca.support.TestSchool.brl;
import static dev.catraca.web.admin.Desk.html;
import static dev.catraca.web.admin.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.Product;
import dev.catraca.customers.Customer;
import dev.catraca.identity.Role;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.kernel.Ids;
import dev.catraca.support.CatracaTest;
import dev.catraca.web.Form;
import dev.catraca.web.admin.Desk.Seated;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class InvoicePagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired
    Desk desk;

    private Seated staff;

    @BeforeEach
    void sits_down() {
        staff = desk.open();
    }

    @Test
    void an_empty_list_says_what_to_do_next() {
        assertThat(staff.html("/admin/invoices")).contains("Nenhuma fatura ainda", "/admin/invoices/new");
        assertThat(staff.html("/admin/invoices?status=PAID")).contains("Nenhuma fatura com esses filtros");
    }

    @Test
    void a_product_and_a_free_text_make_a_draft() {
        var ana = staff.person("Ana Souza");
        var java = staff.product("Java", 100_00);

        var saved = staff.post("/admin/invoices", draft(ana, java));

        assertThat(saved).hasStatus(303).hasRedirectedUrl(page(staff.invoice()));
        assertThat(staff.invoice().status()).isEqualTo(InvoiceStatus.DRAFT);
        assertThat(staff.invoice().total()).isEqualTo(brl(340_00));
        assertThat(staff.html(page(staff.invoice())))
                .contains("Rascunho", "Java", "Apostila impressa", "R$ 340,00", "Fatura criada", "3 vagas");
        assertThat(staff.html("/admin/invoices")).contains("Ana Souza", "R$ 340,00", "31/01/2030");
    }

    @Test
    void a_draft_is_edited_and_issued() {
        var ana = staff.person("Ana Souza");
        var java = staff.product("Java", 100_00);
        staff.post("/admin/invoices", draft(ana, java));
        var page = page(staff.invoice());
        assertThat(staff.html(page + "/edit"))
                .contains("value=\"Apostila impressa\"", "value=\"50,00\"", "Ana Souza", "R$ 340,00");

        var issued = staff.post(page, with(with(draft(ana, java), "items[4].unit_price", "60,00"), "action", "issue"));

        assertThat(issued).hasStatus(303).hasRedirectedUrl(page);
        assertThat(staff.invoice().number()).isEqualTo(1);
        assertThat(staff.invoice().total()).isEqualTo(brl(350_00));
        assertThat(staff.html(page)).contains("Fatura nº 1", "Em aberto", "Rascunho alterado", "Fatura emitida");
        assertThat(staff.get(page + "/edit")).hasStatus3xxRedirection();
        assertThat(staff.post(page, draft(ana, java))).hasStatus(409);
    }

    @Test
    void the_card_leads_to_an_invoice_of_its_customer() {
        var dora = staff.person("Dora Reis");

        assertThat(staff.html("/admin/customers/" + dora.id()))
                .contains("/admin/invoices/new?customer_id=" + dora.id());
        assertThat(staff.html("/admin/invoices/new?customer_id=" + dora.id())).contains("Dora Reis");
        assertThat(staff.html("/admin/invoices/new?customer_id=x")).doesNotContain("Dora Reis");
        assertThat(staff.get("/admin/invoices/new?customer_id=" + Ids.next())).hasStatus(404);
    }

    @Test
    void without_a_script_rows_come_and_go_by_the_forms_own_buttons() {
        var fields = draft(staff.person("Ana"), staff.product("Java", 100_00));

        var more = html(staff.post("/admin/invoices", add(fields, "add_item", "1")));
        var less = html(staff.post("/admin/invoices", add(fields, "remove_item_0", "1")));

        assertThat(more).contains("items[0].product_id", "value=\"Apostila impressa\"", "items[5].product_id");
        assertThat(less).doesNotContain("items[0].product_id").contains("value=\"Apostila impressa\"");
        assertThat(html(staff.post("/admin/invoices/items", add(fields, "add_item", "1"))))
                .contains("items[5].product_id")
                .doesNotContain("<html");
        assertThat(html(staff.post("/admin/invoices/total", fields))).contains("R$ 340,00");
        assertThat(staff.invoices()).isEmpty();
    }

    @Test
    void a_customer_is_looked_up_inside_of_the_form() {
        var bia = staff.person("Bia Lima");
        var fields = add(draft(bia, staff.product("Java", 1)), "find", "customer_id");

        var found = staff.post("/admin/invoices", add(with(fields, "customer_id", ""), "customer_id_search", "bia"));

        assertThat(found).hasStatusOk();
        assertThat(html(found)).contains("Bia Lima", bia.id().toString(), "value=\"Apostila impressa\"");
    }

    @ParameterizedTest
    @CsvSource({
        "customer_id, ''",
        "customer_id, x",
        "customer_id, 018f0000-0000-7000-8000-000000000000",
        "due_on, ''",
        "due_on, 2026-02-30",
        "due_on, 1999-12-31",
        "items[0].quantity, 0",
        "items[0].quantity, -1",
        "items[0].quantity, 1.5",
        "items[0].quantity, 10001",
        "items[0].quantity, 1000000000000000000000000000000",
        "items[0].product_id, x",
        "items[0].product_id, 018f0000-0000-7000-8000-000000000000",
        "items[4].unit_price, ''",
        "items[4].unit_price, -1",
        "items[4].unit_price, '0,001'",
        "items[4].unit_price, 9999999999999",
        "items[4].unit_price, 1000000000000000000000000000000",
        "items[4].unit_price, 🙂",
        "items[4].discount, '50,01'",
        "items[4].discount, -1",
        "items[4].description, ''",
        "items[4].description, 4111 1111 1111 1111",
    })
    void a_bad_value_is_named_by_its_own_row_and_nothing_is_written(String field, String value) {
        var fields = draft(staff.person("Ana"), staff.product("Java", 100_00));

        var refused = staff.post("/admin/invoices", with(fields, field, value));

        assertThat(refused).hasStatus(422);
        var id = Form.idOf(field);
        assertThat(html(refused)).contains("href=\"#" + id + "\"", id + "-problem");
        assertThat(staff.invoices()).isEmpty();
        assertThat(staff.post("/admin/invoices/total", with(fields, field, value)))
                .hasStatusOk();
    }

    @Test
    void an_invoice_without_items_is_refused() {
        var refused = staff.post(
                "/admin/invoices", "customer_id", staff.person("Ana").id().toString(), "due_on", "2030-01-31");

        assertThat(refused).hasStatus(422);
        assertThat(html(refused)).contains("#field-items");
        assertThat(staff.post("/admin/invoices")).hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {SCRIPT, "\"><img src=x onerror=alert(1)>", "🙂 Apostila", "كتاب", "${7*7}{{7*7}}"})
    void strange_texts_are_shown_as_text(String text) {
        var fields = draft(staff.person(text), staff.product("Java", 100_00));
        staff.post("/admin/invoices", with(fields, "items[4].description", text));

        var page = page(staff.invoice());
        for (var shown : List.of("/admin/invoices", page, page + "/edit")) {
            assertThat(staff.html(shown))
                    .doesNotContain(SCRIPT, "<img src=x", "49{{")
                    .contains(text.replaceAll("[<\"].*", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "issue"})
    void the_same_form_makes_one_invoice(String action) {
        var fields = with(draft(staff.person("Ana"), staff.product("Java", 100_00)), "action", action);

        var first = staff.post("/admin/invoices", fields);
        var again = staff.post("/admin/invoices", fields);

        assertThat(staff.invoices()).hasSize(1);
        assertThat(first).hasRedirectedUrl(page(staff.invoice()));
        assertThat(again).hasStatus(303).hasRedirectedUrl(page(staff.invoice()));
    }

    @Test
    void the_list_follows_its_address_and_is_a_spreadsheet_too() {
        var ana = staff.person("=Ana()");
        issue(ana, "2030-01-31");
        var late = issue(staff.person("Bia Lima"), "2020-01-31");

        assertThat(staff.html("/admin/invoices")).contains("=Ana()", "Bia Lima", "Vencida");
        assertThat(staff.html("/admin/invoices?status=OVERDUE"))
                .contains("Bia Lima")
                .doesNotContain("=Ana()");
        assertThat(staff.html("/admin/invoices?due_from=2029-01-01&due_to=2031-01-01"))
                .contains("=Ana()")
                .doesNotContain("Bia Lima");
        assertThat(staff.html("/admin/invoices?q=" + late.number()))
                .contains("Bia Lima")
                .doesNotContain("=Ana()");
        assertThat(staff.html("/admin/invoices?customer_id=" + ana.id()))
                .contains("=Ana()")
                .doesNotContain("Bia Lima");
        assertThat(staff.html("/admin/invoices?seats=pending&status=OPEN")).contains("=Ana()", "Bia Lima");
        assertThat(staff.html("/admin/invoices?status=x&seats=x&due_from=x&due_to=2026-99-99&customer_id=x"))
                .contains("=Ana()", "Bia Lima");
        assertThat(staff.html("/admin/invoices.csv?status=OVERDUE"))
                .contains("Número;Cliente;Vencimento", "2;Bia Lima;31/01/2020;Vencida;340,00;0,00;340,00;3;3;0;")
                .doesNotContain("Ana");
        assertThat(staff.html("/admin/invoices.csv")).contains(";'=Ana();");
    }

    @Test
    void the_first_page_tells_how_things_stand() {
        issue(staff.person("Ana"), "2030-01-31");
        var late = issue(staff.person("Bia"), "2020-01-31");
        staff.post(page(late) + "/payments", "amount", "40,00", "method", "PIX");

        assertThat(staff.html("/admin")).contains("R$ 40,00", "R$ 640,00", "R$ 300,00", "1 fatura vencida", ">6<");
        assertThat(staff.as(Role.INSTRUCTOR).html("/admin")).doesNotContain("R$ 640,00");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VIEWER", "SUPPORT"})
    void who_only_reads_sees_no_buttons_and_may_not_write(Role role) {
        var fields = draft(staff.person("Ana"), staff.product("Java", 100_00));
        staff.post("/admin/invoices", fields);
        var page = page(staff.invoice());
        var reader = staff.as(role);

        assertThat(reader.html("/admin/invoices")).contains("Ana").doesNotContain("/admin/invoices/new");
        assertThat(reader.html(page)).doesNotContain("/edit\"", "/issuance", "/voiding", "/payments/new");
        assertThat(reader.get("/admin/invoices/new")).hasStatus(403);
        assertThat(reader.get(page + "/edit")).hasStatus(403);
        assertThat(reader.post("/admin/invoices", fields)).hasStatus(403);
        assertThat(reader.post(page, fields)).hasStatus(403);
        assertThat(reader.post("/admin/invoices/items", fields)).hasStatus(403);
        assertThat(staff.as(Role.INSTRUCTOR).get("/admin/invoices")).hasStatus(403);
    }

    @Test
    void another_organizations_things_are_not_found() {
        var ana = staff.person("Ana");
        var java = staff.product("Java", 100_00);
        staff.post("/admin/invoices", draft(ana, java));
        var page = page(staff.invoice());
        var other = desk.open();
        var bia = other.person("Bia");
        var sql = other.product("SQL", 1_00);

        assertThat(other.get(page + "/edit")).hasStatus(404);
        assertThat(other.post(page, draft(bia, sql))).hasStatus(404);
        assertThat(other.get("/admin/invoices/new?customer_id=" + ana.id())).hasStatus(404);
        assertThat(other.post("/admin/invoices", draft(ana, sql))).hasStatus(422);
        assertThat(other.post("/admin/invoices", draft(bia, java))).hasStatus(422);
        assertThat(other.invoices()).isEmpty();
    }

    private Invoice issue(Customer customer, String dueOn) {
        var fields = with(draft(customer, staff.product("Java", 100_00)), "due_on", dueOn);
        staff.post("/admin/invoices", with(fields, "action", "issue"));
        return staff.invoice();
    }

    /** Three seats of a product, and in a row with a gap before it two pieces of something else. */
    private static String[] draft(Customer customer, Product product) {
        return new String[] {
            "form_key",
            Ids.next().toString(),
            "customer_id",
            customer.id().toString(),
            "due_on",
            "2030-01-31",
            "notify",
            "true",
            "action",
            "draft",
            "row",
            "0",
            "items[0].product_id",
            product.id().value().toString(),
            "items[0].quantity",
            "3",
            "row",
            "4",
            "items[4].product_id",
            "",
            "items[4].description",
            "Apostila impressa",
            "items[4].quantity",
            "",
            "items[4].unit_price",
            "50,00",
            "items[4].discount",
            "10,00",
        };
    }

    private static String[] add(String[] fields, String name, String value) {
        return Stream.concat(Stream.of(fields), Stream.of(name, value)).toArray(String[]::new);
    }

    private static String page(Invoice invoice) {
        return "/admin/invoices/" + invoice.id().value();
    }
}
