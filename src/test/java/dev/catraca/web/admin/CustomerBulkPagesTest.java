package dev.catraca.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerState;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Role;
import dev.catraca.support.CatracaTest;
import dev.catraca.web.admin.Desk.Seated;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CatracaTest
class CustomerBulkPagesTest {

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    private Seated staff;

    @BeforeEach
    void sits_down() {
        staff = desk.open();
    }

    @Test
    void a_tag_goes_to_those_that_lack_it() {
        var ana = staff.person("Ana");
        var bia = staff.person("Bia");
        assertThat(tag("VIP", ana)).hasRedirectedUrl("/admin/customers?state=ALL");

        tag("vip", ana, bia);

        assertThat(again(ana).tags()).containsExactly("VIP");
        assertThat(again(ana).version()).isEqualTo(2);
        assertThat(again(bia).tags()).containsExactly("vip");
    }

    @Test
    void archiving_needs_a_reason_and_leaves_the_archived_alone() {
        var ana = staff.person("Ana");
        var bia = staff.person("Bia");
        staff.call(() -> customers.archive(bia.id(), "saiu"));

        archive("  ", ana);
        assertThat(again(ana).isActive()).isTrue();

        archive("Turma encerrada", ana, bia, ana);
        assertThat(again(ana).state()).isEqualTo(CustomerState.ARCHIVED);
        assertThat(staff.html("/admin/customers/" + ana.id() + "/history")).contains("Turma encerrada");
        assertThat(staff.html("/admin/customers/" + bia.id() + "/history")).doesNotContain("Turma encerrada");
    }

    @Test
    void nothing_chosen_or_made_up_ids_change_nothing() {
        assertThat(tag("VIP")).hasStatus(303);
        assertThat(staff.post("/admin/customers/bulk/tagging", "tag", "VIP", "customer", "<x>"))
                .hasStatus(303);
        assertThat(staff.post("/admin/customers/bulk/tagging", "tag", "x".repeat(41), "customer", "x"))
                .hasStatus(303);
    }

    @Test
    void one_of_another_organization_stops_all() {
        var mine = staff.person("Ana");
        var theirs = desk.open().person("Bia");

        assertThat(tag("VIP", mine, theirs)).hasStatus(404);
        assertThat(again(mine).tags()).isEmpty();
    }

    @Test
    void who_only_reads_sees_no_boxes_and_may_not() {
        var ana = staff.person("Ana");
        var viewer = staff.as(Role.VIEWER);

        assertThat(viewer.html("/admin/customers")).doesNotContain("name=\"customer\"");
        assertThat(viewer.post("/admin/customers/bulk/archiving", "reason", "x", "customer", ana.id() + ""))
                .hasStatus(403);
    }

    @Test
    void a_hidden_column_stays_hidden_and_a_made_up_cookie_is_ignored() {
        staff.person("Ana");

        var chosen = staff.post(
                "/columns",
                "offered",
                "customers.email",
                "offered",
                "customers.phone",
                "shown",
                "customers.email",
                "back",
                "/admin/customers?state=ALL");

        assertThat(chosen).hasStatus(303).hasRedirectedUrl("/admin/customers?state=ALL");
        assertThat(chosen.getResponse().getCookie("columns"))
                .extracting("value")
                .isEqualTo("customers.phone");
        assertThat(chosen.getResponse().getCookie("columns")).extracting("path").isEqualTo("/");
        assertThat(staff.with("columns", "customers.phone:<x>:invoices.due").html("/admin/customers"))
                .contains("@example.com")
                .doesNotContain("+55 11 98765-4321");
    }

    private MvcTestResult tag(String tag, Customer... chosen) {
        return staff.post("/admin/customers/bulk/tagging", fields(chosen, "tag", tag, "query", "state=ALL"));
    }

    private void archive(String reason, Customer... chosen) {
        staff.post("/admin/customers/bulk/archiving", fields(chosen, "reason", reason));
    }

    private static String[] fields(Customer[] chosen, String... others) {
        var fields = new ArrayList<>(List.of(others));
        Stream.of(chosen).forEach(customer -> fields.addAll(List.of("customer", "" + customer.id())));
        return fields.toArray(String[]::new);
    }

    private Customer again(Customer customer) {
        return staff.call(() -> customers.get(customer.id()));
    }
}
