package dev.catraca.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.identity.Role;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Orders;
import dev.catraca.support.CatracaTest;
import dev.catraca.web.admin.Desk.Seated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class SearchPagesTest {

    @Autowired
    Desk desk;

    @Autowired
    Orders orders;

    private Seated staff;

    @BeforeEach
    void sits_down() {
        staff = desk.open();
    }

    @Test
    void before_anything_is_typed_it_offers_what_can_be_begun() {
        assertThat(found("")).contains("Começar", "/admin/customers/new", "/admin/invoices/new");
    }

    @Test
    void a_name_finds_the_customer_and_what_they_bought() {
        sell("Álvaro Conceição", "Violão");

        assertThat(found("alvaro conc"))
                .contains("Álvaro Conceição", "Fatura nº 1", "Pedido nº 1", "Violão - plano", "R$ 99,00");
    }

    @Test
    void several_people_are_shown_without_their_invoices() {
        sell("Ana Souza", "Violão");
        sell("Ana Prado", "Pintura");

        assertThat(found("ana")).contains("Ana Souza", "Ana Prado").doesNotContain("Fatura nº");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "#1", "nº 1", " 1 "})
    void a_number_finds_the_invoice_and_the_order(String typed) {
        sell("Ana Souza", "Violão");

        assertThat(found(typed)).contains("Fatura nº 1", "Pedido nº 1", "Ana Souza · ");
    }

    @Test
    void courses_and_pages_are_found_by_the_beginnings_of_words() {
        sell("Ana Souza", "Violão");

        assertThat(found("viol")).contains("Curso Violão", "2 aulas");
        assertThat(found("fatur")).contains("/admin/invoices", "Páginas");
        assertThat(found("chaves")).contains("/admin/settings/api-keys");
    }

    @Test
    void nobody_finds_what_they_may_not_read() {
        sell("Ana Souza", "Violão");
        var instructor = staff.as(Role.INSTRUCTOR);

        assertThat(instructor.html("/admin/search/hits?q=1")).doesNotContain("Fatura nº", "Pedido nº");
        assertThat(instructor.html("/admin/search/hits?q=chaves")).doesNotContain("/admin/settings/api-keys");
        assertThat(instructor.html("/admin/search/hits")).doesNotContain("/admin/invoices/new");
        assertThat(desk.open().html("/admin/search/hits?q=ana")).doesNotContain("Ana Souza");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "%",
                "'; drop table customers.customer; --",
                "999999999999999999999999",
                "مرحبا",
                "🚪",
                "\u0000",
                "{{7*7}}"
            })
    void whatever_is_typed_is_only_text(String typed) {
        var page = staff.get("/admin/search?q=" + Desk.encoded(typed));

        assertThat(page).hasStatusOk();
        assertThat(Desk.html(page)).contains("Nada encontrado").doesNotContain("<script>alert", ">49<");
    }

    private void sell(String name, String product) {
        var offer = staff.offer(product, 99_00);
        var customer = staff.person(name);
        staff.call(() -> orders.place(NewOrder.of(customer.id(), offer.id())));
    }

    private String found(String typed) {
        return staff.html("/admin/search/hits?q=" + Desk.encoded(typed));
    }
}
