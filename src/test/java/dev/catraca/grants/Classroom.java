package dev.catraca.grants;

import static dev.catraca.support.TestSchool.brl;

import dev.catraca.access.Access;
import dev.catraca.access.AccessAnswer;
import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.Product;
import dev.catraca.courses.Course;
import dev.catraca.customers.Customer;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.organizations.NewOrganization;
import dev.catraca.organizations.Organization;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.Organizations;
import dev.catraca.organizations.SandboxClock;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.Payment;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seat;
import dev.catraca.seats.Seats;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A sandbox school with one course and one student, and what a test of grants does with them. */
@Component
class Classroom {

    private final TestOrganizations organizations;
    private final Organizations houses;
    private final TestSchool school;
    private final Invoices invoices;
    private final Payments payments;
    private final Seats seats;
    private final Grants grants;
    private final Access access;
    private final OrganizationClock clock;
    private final SandboxClock sandbox;

    Classroom(
            TestOrganizations organizations,
            Organizations houses,
            TestSchool school,
            Invoices invoices,
            Payments payments,
            Seats seats,
            Grants grants,
            Access access,
            OrganizationClock clock,
            SandboxClock sandbox) {
        this.organizations = organizations;
        this.houses = houses;
        this.school = school;
        this.invoices = invoices;
        this.payments = payments;
        this.seats = seats;
        this.grants = grants;
        this.access = access;
        this.clock = clock;
        this.sandbox = sandbox;
    }

    Opened open() {
        return in(organizations.newSandbox());
    }

    /** The same in another part of the world. */
    Opened open(ZoneId zone) {
        var id = OrganizationId.next();
        var pix = new Organization.Pix(null, null, null);
        var wanted = new NewOrganization(
                "escola-" + id, "Escola", null, "BR", "BRL", zone, "pt-BR", null, true, "#0d6e6e", pix);
        organizations.run(id, () -> houses.create(wanted));
        return in(id);
    }

    private Opened in(OrganizationId organization) {
        return organizations.as(organization, () -> {
            var course = school.course("Java", 2);
            return new Opened(
                    this, organization, school.person("Ana"), course, school.product("Java", brl(50_00), course));
        });
    }

    <T> T inside(Opened school, Caller.Work<T, RuntimeException> work) {
        return organizations.as(school.organization(), work);
    }

    /** One such school; call its methods as its organization. */
    record Opened(Classroom room, OrganizationId organization, Customer ana, Course course, Product product) {

        void run(Caller.Task<RuntimeException> task) {
            room.organizations.run(organization, task);
        }

        Grant give(@Nullable Instant startsAt, @Nullable Instant endsAt) {
            return room.grants.give(new NewGrant(ana.id(), course.id(), "Bolsa", startsAt, endsAt));
        }

        Invoice invoice() {
            var line = new NewLine(product.id(), null, null, 1, null, null);
            return room.invoices.issue(NewInvoice.of(ana.id(), room.clock.today(), List.of(line)));
        }

        Seat seat(InvoiceId invoice, ReleaseRule release) {
            return room.seats.assign(invoice, new NewAssignment(product.id(), ana.id(), release, true));
        }

        Payment pay(InvoiceId invoice) {
            return room.payments.record(invoice, new NewPayment(brl(50_00), PaymentMethod.PIX, null, null));
        }

        /** What a module to come will do. */
        GrantSource open(GrantSource.Kind kind, @Nullable AccessTerms terms, @Nullable Instant endsAt) {
            var source = new GrantSource(kind, UUID.randomUUID());
            room.grants.open(List.of(new Opening(source, ana.id(), course.id(), null, null, terms, now(), endsAt)));
            return source;
        }

        Grant only() {
            var all = room.grants.of(ana.id(), course.id());
            if (all.size() != 1) {
                throw new AssertionError(all);
            }
            return all.getFirst();
        }

        AccessAnswer enter() {
            var lesson = course.modules().getFirst().lessons().getFirst().id();
            return room.access.enter(ana.id(), Objects.requireNonNull(lesson));
        }

        boolean mayEnter() {
            return room.access.explain(ana.id(), course.id()).allowed();
        }

        List<Code> codes() {
            return room.access.explain(ana.id(), course.id()).reasons().stream()
                    .map(AccessAnswer.Reason::code)
                    .toList();
        }

        Instant now() {
            return room.clock.instant();
        }

        void pass(Duration time) {
            room.sandbox.moveTo(now().plus(time));
        }

        void at(String moment) {
            room.sandbox.moveTo(Instant.parse(moment));
        }
    }
}
