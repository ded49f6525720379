package dev.catraca.web.portal;

import static dev.catraca.support.TestSchool.brl;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.courses.Course;
import dev.catraca.customers.Customer;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.invitations.CaughtInvitations;
import dev.catraca.invitations.Guest;
import dev.catraca.invitations.Invitations;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.notifications.MailBoxes;
import dev.catraca.notifications.Notifications;
import dev.catraca.organizations.Organizations;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentId;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import jakarta.mail.MessagingException;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Customers deal with the organization: nothing that they are shown says what program it runs on. */
@CatracaTest
class OneNameTest {

    private static final String OURS = "(?is).*catraca.*";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    MockMvcTester web;

    @Autowired
    Organizations houses;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    @Autowired
    Seats seats;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    PaymentLinks links;

    @Autowired
    CustomerLinks doors;

    @Autowired
    Notifications notifications;

    @Autowired
    Invitations invitations;

    @Autowired
    CaughtInvitations caught;

    OrganizationId organization = OrganizationId.next();
    String slug = "";
    String paid = "";
    String payment = "";
    String open = "";
    Customer ana;
    Course course;
    Cookie session = new Cookie("portal_session", "");

    @BeforeEach
    void open_a_school_with_a_student() {
        organization = organizations.newSchool("Ateliê Horizonte");
        organizations.run(organization, () -> {
            slug = houses.current().slug();
            notifications.changeSmtp(MailBoxes.settings());
            ana = school.person("Ana Lima");
            course = school.course("Luz", 2);
            paid = sell(course, true);
            open = sell(school.course("Cor", 1), false);
            invite();
            session = new Cookie("portal_session", enter());
        });
    }

    @Test
    void no_page_says_it_whatever_is_asked_for() {
        var shown = new TreeSet<String>();
        for (var route : customersRoutes()) {
            for (var path : addresses(route)) {
                var answer = web.get().uri(path).cookie(session).exchange();
                if (answer.getResponse().getStatus() == 200) {
                    shown.add(route);
                }
                refuseOurName(path, answer);
            }
        }
        assertThat(shown)
                .contains(
                        "/o/{slug}/courses",
                        "/o/{slug}/courses/{id}",
                        "/o/{slug}/lessons/{id}",
                        "/o/{slug}/invoices",
                        "/o/{slug}/seats",
                        "/o/{slug}/profiles",
                        "/o/{slug}/help",
                        "/o/{slug}/icon.svg",
                        "/p/{token}",
                        "/p/{token}/status",
                        "/p/{token}.pdf",
                        "/p/{token}/payments/{payment}.pdf");
    }

    @Test
    void nor_does_one_for_visitors_or_for_the_lost() {
        for (var path : List.of(
                "/o/" + slug + "/sign-in",
                "/o/" + slug + "/enter/in_nonsense",
                "/o/" + slug + "/nowhere",
                "/o/nobody-at-all/courses",
                "/p/nonsense",
                "/o/" + slug + "/courses/" + Ids.next())) {
            refuseOurName(path, web.get().uri(path).exchange());
        }
        organizations.run(
                organization,
                () -> refuseOurName(
                        "chooser",
                        web.get().uri(path(doors.mint(ana.id()).url())).exchange()));
        refuseOurName(
                "invitation", web.get().uri(caught.path(ana.email().value())).exchange());
        refuseOurName("sign-in", web.post().uri("/o/" + slug + "/sign-in").exchange());
        refuseOurName("receipt", web.post().uri(open + "/receipts").exchange());
    }

    @Test
    void nor_does_a_paper() throws IOException {
        for (var path : List.of(open + ".pdf", paid + ".pdf", paid + "/payments/" + payment + ".pdf")) {
            try (var pdf =
                    Loader.loadPDF(web.get().uri(path).exchange().getResponse().getContentAsByteArray())) {
                var about = pdf.getDocumentInformation();
                assertThat(new PDFTextStripper().getText(pdf))
                        .doesNotMatch(OURS)
                        .contains("Ana Lima");
                assertThat(about.getProducer()).isEqualTo("Ateliê Horizonte");
                for (var key : about.getMetadataKeys()) {
                    assertThat(String.valueOf(about.getPropertyStringValue(key)))
                            .doesNotMatch(OURS);
                }
                assertThat(pdf.getDocumentCatalog().getMetadata()).isNull();
            }
        }
    }

    @Test
    void and_there_is_no_receipt_for_money_that_was_not_kept() {
        var receipt = "/payments/" + payment + ".pdf";
        assertThat(web.get().uri(open + receipt)).hasStatus(404);
        organizations.run(
                organization, () -> payments.reverse(new PaymentId(UUID.fromString(payment)), "digitado errado"));
        assertThat(web.get().uri(paid + receipt)).hasStatus(404);
    }

    @Test
    void nor_does_a_mail_not_even_where_nobody_looks() throws MessagingException, IOException {
        organizations.run(organization, notifications::deliverDue);

        var mails = MailBoxes.of(ana.email().value());
        assertThat(mails).hasSizeGreaterThan(2);
        for (var mail : mails) {
            var raw = new ByteArrayOutputStream();
            mail.writeTo(raw);
            assertThat(raw.toString(UTF_8)).doesNotMatch(OURS);
            assertThat(MailBoxes.body(mail, "text/html")).doesNotMatch(OURS);
            assertThat(MailBoxes.body(mail, "text/plain")).doesNotMatch(OURS);
        }
    }

    private void refuseOurName(String path, MvcTestResult answer) {
        var response = answer.getResponse();
        var headers = response.getHeaderNames().stream()
                .flatMap(name -> response.getHeaders(name).stream().map(value -> name + ": " + value))
                // tells a browser to forget the cookie of before
                .filter(header -> !header.contains("Max-Age=0"))
                .toList();
        assertThat(headers).describedAs(path).noneMatch(header -> header.matches(OURS));
        var type = String.valueOf(response.getContentType());
        if (type.startsWith("text/html") || type.contains("svg")) {
            assertThat(new String(response.getContentAsByteArray(), UTF_8))
                    .describedAs(path)
                    .doesNotMatch(OURS);
        }
    }

    /** Every page that lies where customers are; what somebody adds is walked too. */
    private Set<String> customersRoutes() {
        var found = new TreeSet<String>();
        routes.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> Objects.requireNonNull(info.getPathPatternsCondition()).getPatternValues().stream())
                .filter(path -> path.matches("/[opd]/.*"))
                .forEach(found::add);
        assertThat(found).hasSizeGreaterThan(15);
        return found;
    }

    private List<String> addresses(String route) {
        var lesson = course.modules().getFirst().lessons().getFirst().id().toString();
        var id = route.contains("/lessons/") ? lesson : course.id().toString();
        var addresses = new ArrayList<String>();
        for (var link : List.of(open, paid)) {
            var token = link.substring(link.lastIndexOf('/') + 1);
            addresses.add(VARIABLE.matcher(route).replaceAll(variable -> switch (variable.group(1)) {
                case "slug" -> slug;
                case "token", "text" -> token;
                case "payment" -> payment;
                case "id" -> id;
                default -> Ids.next().toString();
            }));
        }
        return addresses;
    }

    private String sell(Course sold, boolean pay) {
        var product = school.product(sold.title(), brl(97_00), sold);
        var line = new NewLine(product.id(), null, null, 1, null, null);
        var invoice = invoices.issue(NewInvoice.of(ana.id(), LocalDate.of(2099, 1, 1), List.of(line)));
        seats.assign(invoice.id(), new NewAssignment(product.id(), ana.id(), ReleaseRule.ON_FULL_PAYMENT, false));
        if (pay) {
            payment = payments.record(invoice.id(), new NewPayment(invoice.total(), PaymentMethod.PIX, null, null))
                    .id()
                    .toString();
        }
        return links.path(invoice);
    }

    /** A company that is another customer of theirs asks Ana in. */
    private void invite() {
        var company = school.company("Empresa");
        var product = school.product("Sombra", brl(50_00), school.course("Sombra", 1));
        var line = new NewLine(product.id(), null, null, 2, null, null);
        var invoice = invoices.issue(NewInvoice.of(company.id(), LocalDate.of(2099, 1, 1), List.of(line)));
        invitations.inviteAs(
                company.id(),
                invoice.id(),
                product.id(),
                List.of(new Guest(ana.email().value(), null)));
    }

    private String enter() {
        var url = doors.mint(ana.id()).url();
        var token = CustomerLinks.read(url.substring(url.lastIndexOf('/') + 1)).orElseThrow();
        return doors.enter(token, ana.id(), "JUnit").orElseThrow().text();
    }

    private static String path(String url) {
        return url.substring(url.indexOf('/', "https://".length()));
    }
}
