package dev.catraca.histories;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.AccessTerms.DurationFrom;
import dev.catraca.catalog.AccessTerms.Release;
import dev.catraca.catalog.AccessTerms.Review;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.Recurrence;
import dev.catraca.courses.Course;
import dev.catraca.customers.Customer;
import dev.catraca.grants.Ending;
import dev.catraca.grants.GrantSource;
import dev.catraca.grants.GrantSource.Kind;
import dev.catraca.grants.Opening;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.PageRequest;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Order;
import dev.catraca.organizations.Organization.OnReversal;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.NewRefund;
import dev.catraca.payments.PaymentId;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.RefundTo;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.SeatId;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A student has two ways into a course. Whichever way one of them ends, they enter by the other. */
@CatracaTest
class TwoWaysInTest {

    private static final Duration LASTS = Duration.ofDays(5);
    private static final String WHY = "Acabou";

    @Autowired
    HistoryDesk desk;

    @Autowired
    TestOrganizations organizations;

    Customer ana;
    Course course;
    Product product;

    /** What ends one way in. */
    enum End {
        UNASSIGN,
        VOID,
        REFUND,
        DISPUTE,
        ORDER_CALLED_OFF,
        OVERDUE,
        EXPIRY,
        SOURCE
    }

    /** A way in, and what may end it. */
    enum Source {
        SEAT_IMMEDIATE(End.UNASSIGN, End.VOID, End.OVERDUE),
        SEAT_PAID(End.UNASSIGN, End.REFUND, End.DISPUTE),
        ORDER(End.UNASSIGN, End.REFUND, End.DISPUTE, End.ORDER_CALLED_OFF, End.EXPIRY),
        CLASS_LINK(End.EXPIRY, End.SOURCE),
        MANUAL(End.EXPIRY, End.SOURCE);

        final Set<End> ends;

        Source(End first, End... others) {
            ends = EnumSet.of(first, others);
        }
    }

    private record Way(
            Source source,
            @Nullable InvoiceId invoice,
            @Nullable Order order,
            UUID id) {}

    static Stream<Arguments> alone() {
        return Stream.of(Source.values())
                .flatMap(ending -> ending.ends.stream()
                        .flatMap(end -> policies(end).map(policy -> Arguments.of(ending, end, policy))));
    }

    static Stream<Arguments> pairs() {
        return alone().flatMap(one -> Stream.of(Source.values())
                .map(staying -> Arguments.of(one.get()[0], one.get()[1], one.get()[2], staying)));
    }

    private static Stream<OnReversal> policies(End end) {
        return EnumSet.of(End.VOID, End.REFUND, End.DISPUTE).contains(end)
                ? Stream.of(OnReversal.SUSPEND, OnReversal.END)
                : Stream.of(OnReversal.SUSPEND);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void access_stays_by_the_other(Source ending, End end, OnReversal policy, Source staying) {
        organizations.run(organizations.newSandbox(), () -> {
            furnish(policy);
            var alone = open(ending, end == End.EXPIRY);
            assertThat(mayEnter()).isTrue();
            open(staying, false);

            end(alone, end);

            assertThat(mayEnter()).as("by the other").isTrue();
        });
    }

    /** Or the test above would show nothing. */
    @ParameterizedTest
    @MethodSource("alone")
    void alone_it_ends(Source ending, End end, OnReversal policy) {
        organizations.run(organizations.newSandbox(), () -> {
            furnish(policy);
            var alone = open(ending, end == End.EXPIRY);

            end(alone, end);

            assertThat(mayEnter()).isFalse();
        });
    }

    private void furnish(OnReversal policy) {
        desk.policies().voidingMeans(policy);
        desk.policies().refundMeans(policy);
        desk.policies().disputeMeans(policy);
        ana = desk.school().person("Ana");
        course = desk.school().course("Java", 1);
        product = desk.school().product("Java", brl(100_00), course);
    }

    private Way open(Source source, boolean expires) {
        return switch (source) {
            case SEAT_IMMEDIATE -> seat(source, ReleaseRule.IMMEDIATELY);
            case SEAT_PAID -> seat(source, ReleaseRule.ON_FULL_PAYMENT);
            case ORDER -> order(expires);
            case CLASS_LINK, MANUAL -> grant(source, expires);
        };
    }

    /** Only the first invoice is due today; later ones are never late here. */
    private Way seat(Source source, ReleaseRule rule) {
        var line = new NewLine(product.id(), null, null, 1, null, null);
        var due = desk.clock().today().plusDays(mayEnter() ? 60 : 0);
        var invoice = desk.invoices()
                .issue(NewInvoice.of(ana.id(), due, List.of(line)))
                .id();
        var seat = desk.seats().assign(invoice, new NewAssignment(product.id(), ana.id(), rule, true));
        if (rule == ReleaseRule.ON_FULL_PAYMENT) {
            pay(invoice);
        }
        return new Way(source, invoice, null, seat.id().value());
    }

    private Way order(boolean expires) {
        var days = expires ? (int) LASTS.toDays() : null;
        var terms = new AccessTerms(days, DurationFrom.RELEASE, null, null, new Release.All(), Review.PERSON, true);
        var offer = desk.school().offer(product, brl(100_00), Recurrence.ONE_TIME, null, terms, 0);
        var order = desk.orders().place(NewOrder.of(ana.id(), offer.id()));
        var invoice = Objects.requireNonNull(order.invoice());
        pay(invoice);
        var seat = desk.seats().of(invoice, PageRequest.of(null, null)).rows().getFirst();
        return new Way(Source.ORDER, invoice, order, seat.id().value());
    }

    private Way grant(Source source, boolean expires) {
        var id = UUID.randomUUID();
        var now = desk.clock().instant();
        var from = new GrantSource(kind(source), id);
        var until = expires ? now.plus(LASTS) : null;
        desk.grants().open(List.of(new Opening(from, ana.id(), course.id(), null, null, null, now, until)));
        return new Way(source, null, null, id);
    }

    private void end(Way way, End end) {
        switch (end) {
            case UNASSIGN -> desk.seats().unassign(new SeatId(way.id()), WHY);
            case VOID -> desk.invoices().voidInvoice(invoice(way), WHY);
            case REFUND -> desk.payments().refund(payment(way), new NewRefund(null, List.of(), WHY, RefundTo.METHOD));
            case DISPUTE -> desk.payments().dispute(payment(way), WHY);
            case ORDER_CALLED_OFF ->
                desk.orders().cancel(Objects.requireNonNull(way.order()).id(), WHY);
            case OVERDUE -> pass(Duration.ofDays(10));
            case EXPIRY -> pass(LASTS.plusDays(1));
            case SOURCE -> desk.grants().end(kind(way.source()), List.of(way.id()), Ending.ORDER, WHY);
        }
    }

    private static Kind kind(Source source) {
        return source == Source.MANUAL ? Kind.MANUAL : Kind.CLASS_LINK;
    }

    private PaymentId payment(Way way) {
        return desk.payments()
                .of(invoice(way), PageRequest.of(null, null))
                .rows()
                .getFirst()
                .id();
    }

    private static InvoiceId invoice(Way way) {
        return Objects.requireNonNull(way.invoice());
    }

    private void pay(InvoiceId invoice) {
        desk.payments().record(invoice, new NewPayment(brl(100_00), PaymentMethod.PIX, null, null));
    }

    private void pass(Duration time) {
        desk.days().moveTo(desk.clock().instant().plus(time));
    }

    private boolean mayEnter() {
        return desk.access().explain(ana.id(), course.id()).allowed();
    }
}
