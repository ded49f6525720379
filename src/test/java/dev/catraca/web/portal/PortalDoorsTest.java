package dev.catraca.web.portal;

import static dev.catraca.support.TestSchool.brl;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.Product;
import dev.catraca.courses.Courses;
import dev.catraca.courses.LessonId;
import dev.catraca.customers.Customer;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.organizations.Organizations;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CatracaTest
class PortalDoorsTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Seats seats;

    @Autowired
    Invoices invoices;

    @Autowired
    CustomerLinks links;

    @Autowired
    Organizations houses;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    OrganizationId organization;
    Customer ana;
    Product product;
    LessonId lesson = LessonId.next();

    @Autowired
    Courses contents;

    @BeforeEach
    void open() {
        organization = organizations.newOrganization();
        organizations.run(organization, () -> {
            ana = school.person("Ana");
            var course = school.course("Java", 1);
            lesson = course.modules().getFirst().lessons().getFirst().id();
            product = school.product("Java", brl(100_00), course);
        });
    }

    @Test
    void a_closed_door_leads_to_the_students_own_invoice() {
        organizations.run(organization, () -> reserveSeatOf(ana));

        assertThat(courses()).contains("Java", "/p/");
    }

    @Test
    void but_not_to_what_somebody_else_owes_for_them() {
        organizations.run(organization, () -> reserveSeatOf(school.company("Empresa")));

        assertThat(courses()).contains("Java").doesNotContain("/p/");
    }

    @Test
    void a_lesson_or_file_opened_by_its_address_says_why_not_and_shows_nothing_of_it() {
        var file = organizations.as(organization, () -> {
            reserveSeatOf(school.company("Empresa"));
            return contents.attach(lesson, "segredo.pdf", "%PDF-1.4\n%%EOF\n".getBytes(UTF_8));
        });

        for (var path : List.of("/lessons/" + lesson, "/lessons/" + lesson + "/files/" + file.id())) {
            var page = visit(path);
            assertThat(page.getResponse().getStatus()).isIn(403, 404);
            assertThat(bodyOf(page))
                    .contains("Por que não consigo entrar?", "Fale com quem comprou")
                    .doesNotContain("segredo.pdf", "# Aula 1", "%PDF", "/p/");
        }
    }

    @Test
    void a_stranger_learns_nothing_of_a_lesson() {
        var page = visit("/lessons/" + lesson);

        assertThat(page).hasStatus(404);
        assertThat(bodyOf(page)).doesNotContain("Java", "Aula 1");
        assertThat(visit("/lessons/" + lesson + "/files/" + UUID.randomUUID())).hasStatus(404);
    }

    private void reserveSeatOf(Customer payer) {
        var line = new NewLine(product.id(), null, null, 1, null, null);
        var invoice = invoices.issue(NewInvoice.of(payer.id(), LocalDate.of(2099, 1, 1), List.of(line)));
        seats.assign(invoice.id(), new NewAssignment(product.id(), ana.id(), ReleaseRule.ON_FULL_PAYMENT, false));
    }

    private String courses() {
        var page = visit("/courses");
        assertThat(page).hasStatusOk();
        return bodyOf(page);
    }

    private MvcTestResult visit(String path) {
        var portal =
                "/o/" + organizations.as(organization, () -> houses.current().slug());
        var session = organizations.as(organization, () -> {
            var url = links.mint(ana.id()).url();
            var token =
                    CustomerLinks.read(url.substring(url.lastIndexOf('/') + 1)).orElseThrow();
            return links.enter(token, ana.id(), "JUnit").orElseThrow();
        });
        return browser.get()
                .uri(portal + path)
                .cookie(new Cookie("portal_session", session.text()))
                .exchange();
    }

    private static String bodyOf(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), UTF_8);
    }
}
