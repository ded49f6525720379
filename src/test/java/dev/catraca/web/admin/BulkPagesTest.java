package dev.catraca.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.bulk.Bulk;
import dev.catraca.bulk.BulkRunId;
import dev.catraca.bulk.NewRun;
import dev.catraca.bulk.Subject;
import dev.catraca.bulk.TestBulk;
import dev.catraca.catalog.Product;
import dev.catraca.identity.Role;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.Ids;
import dev.catraca.support.CatracaTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class BulkPagesTest {

    @Autowired
    Bulk bulk;

    @Autowired
    TestBulk worker;

    @Autowired
    Desk desk;

    @Autowired
    Invoices invoices;

    private Desk.Seated owner;
    private Product java;
    private Subject invoice = new Subject("invoice", Ids.next());

    @BeforeEach
    void sells_one_seat() {
        owner = desk.open();
        java = owner.product("Java", 100_00);
        var payer = owner.company("Pagadora");
        var line = new NewLine(java.id(), null, null, 1, null, null);
        var issued =
                owner.call(() -> invoices.issue(NewInvoice.of(payer.id(), LocalDate.of(2099, 5, 10), List.of(line))));
        invoice = new Subject("invoice", issued.id().value());
    }

    @Test
    void a_run_at_work_asks_again_and_reloads_when_it_is_through() {
        var run = start(row("=cmd|x"), row("Bia"));
        var page = owner.html(address(run));
        assertThat(page).contains("Em andamento", "0 de 2", "/progress\" hx-trigger=\"every 2s\"", "<noscript>");
        assertThat(page).contains("/admin/invoices/" + invoice.id()).doesNotContain("bulk-undo");
        assertThat(owner.get(address(run) + "/progress").getResponse().getHeader("HX-Refresh"))
                .isNull();

        owner.call(() -> {
            worker.workOff();
            return true;
        });

        assertThat(owner.get(address(run) + "/progress").getResponse().getHeader("HX-Refresh"))
                .isEqualTo("true");
        assertThat(owner.html(address(run)))
                .contains("Concluído", "2 de 2", "1 linha feita, 1 com problema", "Não feita")
                .contains("Não há mais vagas")
                .doesNotContain("every 2s");
        assertThat(owner.html(address(run) + "?show=failures")).contains("Bia").doesNotContain("=cmd");
    }

    @Test
    void the_results_open_as_texts_in_a_spreadsheet() {
        var run = start(row("=cmd|x"), row("Bia"));
        owner.call(() -> {
            worker.workOff();
            return true;
        });
        assertThat(owner.html(address(run) + "/results.csv"))
                .contains("Nº;", "1;'=cmd|x;", ";Feita;", "2;Bia;", ";Não feita;Não há mais vagas");
        assertThat(owner.html(address(run) + "/results.csv?show=failures"))
                .contains("2;Bia;")
                .doesNotContain("cmd");
    }

    @Test
    void undoing_wants_a_reason_and_the_right_to() {
        var run = start(row("Ana"));
        assertThat(owner.post(address(run) + "/undoing", "reason", "Engano")).hasStatus(409);
        owner.call(() -> {
            worker.workOff();
            return true;
        });
        assertThat(owner.post(address(run) + "/undoing", "reason", " ")).hasStatus(422);
        assertThat(owner.as(Role.VIEWER).post(address(run) + "/undoing", "reason", "Engano"))
                .hasStatus(403);
        assertThat(owner.as(Role.VIEWER).get(address(run))).hasStatusOk();

        assertThat(owner.post(address(run) + "/undoing", "reason", "Lista errada"))
                .hasStatus(303);
        assertThat(owner.html(address(run))).contains("Desfazendo", "Lista errada");
        owner.call(() -> {
            worker.workOff();
            return true;
        });
        assertThat(owner.html(address(run))).contains("Desfeita", "1 linha desfeita");
    }

    @Test
    void a_run_of_another_organization_is_nowhere() {
        var run = start(row("Ana"));
        var other = desk.open();
        assertThat(other.get(address(run))).hasStatus(404);
        assertThat(other.get(address(run) + "/results.csv")).hasStatus(404);
        assertThat(other.post(address(run) + "/undoing", "reason", "x")).hasStatus(404);
        assertThat(owner.get("/admin/bulk/nonsense")).hasStatus(404);
    }

    @Test
    void an_invoice_lists_its_runs() {
        var run = start(row("Ana"));
        var recent = "/admin/bulk/recent?kind=invoice&id=" + invoice.id();
        assertThat(owner.html(recent)).contains(address(run), "Vincular vários");
        assertThat(desk.open().html(recent)).doesNotContain(address(run));
        assertThat(owner.html("/admin/invoices/" + invoice.id())).contains("/admin/bulk/recent?kind=invoice&amp;id=");
    }

    @SafeVarargs
    private final BulkRunId start(Map<String, String>... rows) {
        return owner.call(() -> bulk.start(new NewRun("seats.assignments", invoice, List.of(rows))));
    }

    private Map<String, String> row(String name) {
        return Map.of(
                "name",
                name,
                "email",
                "p" + Ids.next() + "@example.com",
                "product",
                java.name(),
                "product_id",
                java.id().value().toString(),
                "release",
                "IMMEDIATELY");
    }

    private static String address(BulkRunId run) {
        return "/admin/bulk/" + run.value();
    }
}
