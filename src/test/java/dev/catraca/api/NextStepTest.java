package dev.catraca.api;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.Recurrence;
import dev.catraca.identity.Role;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Orders;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seats;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class NextStepTest {

    @Autowired
    ApiClients apis;

    @Autowired
    Orders orders;

    @Autowired
    Seats seats;

    @Autowired
    Invoices invoices;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    @Test
    void the_way_to_pay_is_shown_to_who_may_see_invoices() {
        var owner = apis.ofNewOrganization();
        var question = organizations.as(owner.organization(), () -> {
            var ana = school.person("Ana");
            var course = school.course("Java", 1);
            var offer = school.offer(school.product("Java", null, course), brl(50_00), Recurrence.ONE_TIME);
            orders.place(NewOrder.of(ana.id(), offer.id()));
            return "/access?student_id=" + ana.id().value() + "&course_id="
                    + course.id().value();
        });

        assertThat(owner.get(question).body()).contains("awaiting_payment", "/p/");
        assertThat(apis.of(owner.organization(), Role.INSTRUCTOR).get(question).body())
                .contains("awaiting_payment")
                .doesNotContain("/p/");
    }

    @Test
    void there_is_no_way_to_pay_a_draft() {
        var owner = apis.ofNewOrganization();
        var question = organizations.as(owner.organization(), () -> {
            var ana = school.person("Ana");
            var course = school.course("Java", 1);
            var product = school.product("Java", brl(50_00), course);
            var line = new NewLine(product.id(), null, null, 1, null, null);
            var draft = invoices.draft(NewInvoice.of(ana.id(), LocalDate.of(2090, 1, 1), List.of(line)));
            seats.assign(draft.id(), new NewAssignment(product.id(), ana.id(), ReleaseRule.ON_FULL_PAYMENT, false));
            return "/access?student_id=" + ana.id().value() + "&course_id="
                    + course.id().value();
        });

        assertThat(owner.get(question).body()).contains("awaiting_payment", "\"next_step\":null");
    }
}
