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
import dev.catraca.customers.CustomerId;
import dev.catraca.grants.Ending;
import dev.catraca.grants.GrantSource;
import dev.catraca.grants.Opening;
import dev.catraca.grants.Suspension;
import dev.catraca.histories.Turnstile.Bill;
import dev.catraca.histories.Turnstile.Cause;
import dev.catraca.histories.Turnstile.Place;
import dev.catraca.histories.Turnstile.Reversal;
import dev.catraca.histories.Turnstile.Terms;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.LineId;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Order;
import dev.catraca.organizations.Organization.OnReversal;
import dev.catraca.payments.Dispute;
import dev.catraca.payments.DisputeState;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.NewRefund;
import dev.catraca.payments.Payment;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Refund;
import dev.catraca.payments.RefundTo;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.NewHolder;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seat;
import dev.catraca.seats.SeatId;
import dev.catraca.seats.SeatState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One random history, told to the program and to the model alike. Each act knows beforehand whether it must succeed. */
final class History {

    enum Label {
        MUST_SUCCEED,
        MUST_FAIL,
        EITHER;

        static Label of(boolean possible) {
            return possible ? MUST_SUCCEED : MUST_FAIL;
        }
    }

    private static final PageRequest ALL = PageRequest.of(200, null);
    private static final int MOST_BILLS = 7;
    private static final String WHY = "Porque sim";

    private final HistoryDesk desk;
    private final Random random;
    private final Turnstile model;
    private final List<String> told = new ArrayList<>();
    private int successes;

    private final List<Customer> people = new ArrayList<>();
    private final List<Course> courses = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final Map<UUID, Bill> billOfPayment = new HashMap<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<Refund> refunds = new ArrayList<>();
    private final List<Dispute> disputes = new ArrayList<>();
    private final List<UUID> links = new ArrayList<>();
    private final HandWork hand;

    History(HistoryDesk desk, Random random) {
        this.desk = desk;
        this.random = random;
        model = new Turnstile(desk.clock().zone(), desk.clock().instant());
        hand = new HandWork(desk, random, model, this);
        for (var name : List.of("Ana", "Bia", "Caio", "Davi")) {
            people.add(desk.school().person(name));
        }
        for (var title : List.of("Java", "SQL", "Git")) {
            courses.add(desk.school().course(title, 1));
        }
        product("Java", courses.get(0));
        product("Combo", courses.get(0), courses.get(1));
        product("Git", courses.get(2));
        policies();
        desk.days().moveTo(desk.clock().instant().plusSeconds(60));
    }

    String told() {
        return String.join("\n", told);
    }

    int successes() {
        return successes;
    }

    List<Customer> people() {
        return people;
    }

    List<Course> courses() {
        return courses;
    }

    void step() {
        model.now = desk.clock().instant();
        switch (model.bills.size() < 3 ? random.nextInt(4) : random.nextInt(24)) {
            case 0 -> issue();
            case 1 -> place();
            case 2, 3 -> assign();
            case 4 -> unassign();
            case 5 -> swap();
            case 6 -> releaseNow();
            case 7, 8, 9 -> pay();
            case 10 -> reverse();
            case 11 -> refund();
            case 12 -> undoRefund();
            case 13 -> dispute();
            case 14 -> closeDispute();
            case 15 -> voidBill();
            case 16 -> cancel();
            case 17 -> reschedule();
            case 18 -> link();
            case 19 -> enter();
            case 20, 21 -> pass();
            case 22 -> hand.step();
            default -> policies();
        }
        compare();
    }

    <T> void attempt(String what, Label label, Supplier<T> act, Consumer<T> then) {
        told.add(model.now + " " + what);
        T result;
        try {
            result = act.get();
        } catch (Refusal refused) {
            told.add("    refused: " + refused.getMessage());
            assertThat(label).as(what + " was refused: " + refused.getMessage()).isNotEqualTo(Label.MUST_SUCCEED);
            return;
        }
        assertThat(label).as(what + " was done").isNotEqualTo(Label.MUST_FAIL);
        successes++;
        then.accept(result);
    }

    private void compare() {
        for (var person : people) {
            var open = new HashMap<UUID, Boolean>();
            desk.access()
                    .coursesOf(person.id())
                    .forEach(course ->
                            open.put(course.course().value(), course.answer().allowed()));
            for (var course : courses) {
                assertThat(open.getOrDefault(course.id().value(), false))
                        .as("may %s enter %s?", person.name(), course.title())
                        .isEqualTo(
                                model.mayEnter(person.id().value(), course.id().value()));
            }
        }
    }

    private void product(String name, Course... opens) {
        var product = desk.school().product(name, brl(100_00), opens);
        products.add(product);
        model.courses.put(
                product.id().value(),
                Stream.of(opens).map(course -> course.id().value()).toList());
    }

    private void policies() {
        model.onVoid = Reversal.values()[random.nextInt(3)];
        model.onRefund = Reversal.values()[random.nextInt(3)];
        model.onDispute = Reversal.values()[random.nextInt(3)];
        told.add(model.now
                + " policies void %s refund %s dispute %s".formatted(model.onVoid, model.onRefund, model.onDispute));
        desk.policies().voidingMeans(OnReversal.valueOf(model.onVoid.name()));
        desk.policies().refundMeans(OnReversal.valueOf(model.onRefund.name()));
        desk.policies().disputeMeans(OnReversal.valueOf(model.onDispute.name()));
        var days = random.nextInt(10);
        told.add(model.now + " suspend after " + days);
        desk.policies().suspendAfter(days);
        model.waits(days);
    }

    private void issue() {
        if (model.bills.size() >= MOST_BILLS) {
            return;
        }
        var lines = new ArrayList<NewLine>();
        for (var i = 0; i <= random.nextInt(3); i++) {
            lines.add(new NewLine(any(products).id(), null, null, 1 + random.nextInt(2), null, null));
        }
        var due = today().plusDays(random.nextInt(12));
        attempt(
                "issues " + lines.size() + " lines due " + due,
                Label.MUST_SUCCEED,
                () -> desk.invoices().issue(NewInvoice.of(any(people).id(), due, lines)),
                invoice -> bill(invoice.id(), Terms.NONE));
    }

    private void place() {
        if (model.bills.size() >= MOST_BILLS) {
            return;
        }
        var terms = any(List.of(Terms.NONE, new Terms(15, false), new Terms(10, true)));
        var from = terms.fromFirstEntry() ? DurationFrom.FIRST_ENTRY : DurationFrom.RELEASE;
        var access = new AccessTerms(terms.days(), from, null, null, new Release.All(), Review.PERSON, true);
        var trial = random.nextInt(3) == 0 ? 5 : 0;
        var offer = desk.school().offer(any(products), brl(80_00), Recurrence.ONE_TIME, null, access, trial);
        var buyer = any(people).id();
        attempt(
                "orders " + offer.name() + " " + terms + " trial " + trial,
                Label.MUST_SUCCEED,
                () -> desk.orders()
                        .place(new NewOrder(
                                buyer,
                                offer.id(),
                                null,
                                1 + random.nextInt(2),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                true)),
                order -> {
                    orders.add(order);
                    var bill = bill(Objects.requireNonNull(order.invoice()), terms);
                    var place = bill.places.stream()
                            .filter(one -> isHeld(one))
                            .findFirst()
                            .orElseThrow();
                    model.assign(place, buyer.value(), trial > 0);
                });
    }

    private boolean isHeld(Place place) {
        return desk.seats().get(new SeatId(place.id)).student() != null;
    }

    private Bill bill(InvoiceId id, Terms terms) {
        var invoice = desk.invoices().get(id);
        var bill = new Bill(id.value(), invoice.dueOn(), terms);
        for (var seat : desk.seats().of(id, ALL).rows()) {
            bill.places.add(new Place(
                    seat.id().value(), bill, seat.line().value(), seat.product().value()));
        }
        model.bills.put(bill.id, bill);
        return bill;
    }

    private void assign() {
        var bill = anyBill();
        if (bill == null) {
            return;
        }
        var product = any(products).id();
        var student = any(people).id();
        var immediately = random.nextBoolean();
        var possible = stands(bill)
                && bill.places.stream().anyMatch(place -> place.product.equals(product.value()) && place.isFree());
        var rule = immediately ? ReleaseRule.IMMEDIATELY : ReleaseRule.ON_FULL_PAYMENT;
        attempt(
                "assigns to " + name(student) + " " + rule,
                Label.of(possible),
                () -> desk.seats().assign(new InvoiceId(bill.id), new NewAssignment(product, student, rule, true)),
                seat -> {
                    var place = placeOf(bill, seat);
                    assertThat(place.isFree()).as("was free").isTrue();
                    model.assign(place, student.value(), immediately);
                });
    }

    /** Voided, or contested under a policy that does not keep. */
    private boolean stands(Bill bill) {
        var isVoided = !bill.open && !bill.paid;
        return !isVoided && (bill.disputes == 0 || model.onDispute == Reversal.KEEP);
    }

    private void unassign() {
        var place = anyPlace();
        if (place != null) {
            attempt(
                    "unassigns " + place.holder,
                    Label.of(place.isHeld()),
                    () -> desk.seats().unassign(new SeatId(place.id), WHY),
                    _ -> model.unassign(place));
        }
    }

    private void swap() {
        var place = anyPlace();
        if (place == null) {
            return;
        }
        var student = any(people).id();
        var possible = stands(place.bill) && place.isHeld() && !student.value().equals(place.holder);
        attempt(
                "swaps to " + name(student),
                Label.of(possible),
                () -> desk.seats().swap(new SeatId(place.id), new NewHolder(student, WHY, true, true)),
                _ -> model.swap(place, student.value()));
    }

    private void releaseNow() {
        var place = anyPlace();
        if (place != null) {
            attempt(
                    "releases now",
                    Label.of(stands(place.bill) && place.isHeld() && !place.released),
                    () -> desk.seats().release(new SeatId(place.id), WHY),
                    _ -> model.releaseNow(place));
        }
    }

    private void pay() {
        var bill = anyBill();
        if (bill == null) {
            return;
        }
        var due = desk.invoices().get(new InvoiceId(bill.id)).due().amount();
        var part = due < 2 || random.nextInt(3) > 0 ? Math.max(due, 1) : due / 2;
        attempt(
                "pays " + part + " of " + due,
                Label.of(bill.open),
                () -> desk.payments()
                        .record(new InvoiceId(bill.id), new NewPayment(brl(part), PaymentMethod.PIX, null, null)),
                payment -> {
                    payments.add(payment);
                    billOfPayment.put(payment.id().value(), bill);
                    follow(bill);
                });
    }

    /** Money is another test's matter: the model is told what an invoice has become. */
    private void follow(Bill bill) {
        var status = desk.invoices().get(new InvoiceId(bill.id)).status();
        told.add("    " + status);
        if (bill.open && status == InvoiceStatus.PAID) {
            model.paid(bill);
        } else if (bill.paid && status == InvoiceStatus.OPEN) {
            model.reopened(bill);
        }
    }

    private void reverse() {
        if (!payments.isEmpty()) {
            var payment = any(payments);
            attempt(
                    "reverses a payment",
                    Label.EITHER,
                    () -> desk.payments().reverse(payment.id(), WHY),
                    _ -> follow(bill(payment)));
        }
    }

    private void refund() {
        if (payments.isEmpty()) {
            return;
        }
        var payment = any(payments);
        var bill = bill(payment);
        // Of a voided invoice it is the customer's credit that goes back, which no seat notices.
        var invoice = desk.invoices().get(payment.invoice());
        var lines = random.nextBoolean()
                ? List.<LineId>of()
                : List.of(any(invoice.lines()).id());
        attempt(
                "refunds " + lines.size() + " lines",
                bill.open ? Label.MUST_FAIL : Label.EITHER,
                () -> desk.payments().refund(payment.id(), new NewRefund(null, lines, WHY, RefundTo.METHOD)),
                refund -> {
                    if (!bill.paid) {
                        return;
                    }
                    refunds.add(refund);
                    var after = desk.invoices().get(payment.invoice());
                    model.refunded(bill, values(lines), after.refunded().equals(after.paid()));
                });
    }

    private void undoRefund() {
        if (!refunds.isEmpty()) {
            var refund = any(refunds);
            attempt(
                    "undoes a refund",
                    Label.EITHER,
                    () -> desk.payments().reverse(refund.id(), WHY),
                    _ -> model.refundUndone(
                            model.bills.get(refund.invoice().value()),
                            values(refund.lines()),
                            refund.applied().isPositive()));
        }
    }

    private void dispute() {
        if (!payments.isEmpty()) {
            var payment = any(payments);
            var bill = bill(payment);
            attempt(
                    "disputes",
                    bill.open ? Label.MUST_FAIL : Label.EITHER,
                    () -> desk.payments().dispute(payment.id(), WHY),
                    dispute -> {
                        if (!bill.paid) {
                            return;
                        }
                        disputes.add(dispute);
                        model.disputed(bill);
                    });
        }
    }

    private void closeDispute() {
        if (disputes.isEmpty()) {
            return;
        }
        var found = any(disputes);
        var dispute = desk.payments().dispute(found.id());
        var bill = model.bills.get(dispute.invoice().value());
        if (random.nextInt(3) == 0) {
            attempt(
                    "loses a dispute",
                    Label.of(dispute.state() == DisputeState.OPEN),
                    () -> desk.payments().lose(dispute.id(), WHY),
                    _ -> {});
            return;
        }
        attempt(
                "wins a dispute",
                dispute.state() == DisputeState.WON ? Label.MUST_FAIL : Label.EITHER,
                () -> desk.payments().win(dispute.id(), WHY),
                _ -> {
                    if (dispute.state() == DisputeState.LOST
                            && dispute.applied().isPositive()) {
                        model.refundUndone(bill, List.of(), true);
                    }
                    model.disputeWon(bill);
                });
    }

    private void voidBill() {
        var bill = anyBill();
        if (bill != null && random.nextInt(3) == 0) {
            attempt(
                    "voids",
                    Label.of(bill.open),
                    () -> desk.invoices().voidInvoice(new InvoiceId(bill.id), WHY),
                    _ -> model.voided(bill));
        }
    }

    private void cancel() {
        if (!orders.isEmpty() && random.nextInt(2) == 0) {
            var order = any(orders);
            var bill = model.bills.get(Objects.requireNonNull(order.invoice()).value());
            attempt(
                    "calls an order off",
                    Label.of(!bill.orderOver),
                    () -> desk.orders().cancel(order.id(), WHY),
                    _ -> model.calledOff(bill));
        }
    }

    private void reschedule() {
        var bill = anyBill();
        if (bill != null) {
            var due = today().plusDays(random.nextInt(20) - 10);
            attempt(
                    "moves the due date to " + due,
                    Label.of(bill.open),
                    () -> desk.invoices().moveDueDate(new InvoiceId(bill.id), due),
                    _ -> model.rescheduled(bill, due));
        }
    }

    /** A class link, which nothing makes yet, at the face of grants. */
    private void link() {
        if (links.size() < 3) {
            var source = UUID.randomUUID();
            var student = any(people).id();
            var course = any(courses).id();
            var ends = random.nextBoolean() ? null : model.now.plus(Duration.ofDays(9));
            told.add(model.now + " links " + name(student) + " until " + ends);
            desk.grants()
                    .open(List.of(new Opening(
                            new GrantSource(GrantSource.Kind.CLASS_LINK, source),
                            student,
                            course,
                            null,
                            null,
                            null,
                            model.now,
                            ends)));
            model.open(source, student.value(), course.value(), Terms.NONE, ends);
            links.add(source);
            return;
        }
        var source = any(links);
        var of = List.of(source);
        told.add(model.now + " changes a link");
        switch (random.nextInt(4)) {
            case 0 -> {
                desk.grants().suspend(GrantSource.Kind.CLASS_LINK, of, Suspension.ORDER);
                model.shutAll(source, Cause.LINK);
            }
            case 1 -> {
                desk.grants().resume(GrantSource.Kind.CLASS_LINK, of, Suspension.ORDER);
                model.liftAll(source, Cause.LINK);
            }
            case 2 -> {
                desk.grants().end(GrantSource.Kind.CLASS_LINK, of, Ending.ORDER, null);
                model.shutAll(source, Cause.ORDER);
            }
            default -> {
                desk.grants().reopen(GrantSource.Kind.CLASS_LINK, of, Ending.ORDER);
                model.liftAll(source, Cause.ORDER);
            }
        }
    }

    private void enter() {
        var student = any(people);
        var course = any(courses);
        var lesson = Objects.requireNonNull(
                course.modules().getFirst().lessons().getFirst().id());
        told.add(model.now + " " + student.name() + " enters " + course.title());
        assertThat(desk.access().enter(student.id(), lesson).allowed())
                .isEqualTo(model.mayEnter(student.id().value(), course.id().value()));
        model.enter(student.id().value(), course.id().value());
    }

    /** Each day is compared, not only the last. */
    private void pass() {
        var days = 1 + random.nextInt(6);
        for (var i = 0; i < days; i++) {
            var tomorrow = today().plusDays(1);
            var at = tomorrow.atTime(random.nextInt(24), random.nextInt(60))
                    .atZone(model.zone)
                    .toInstant();
            told.add(model.now + " time passes until " + at);
            desk.days().moveTo(at);
            model.now = at;
            model.dayBegan(tomorrow);
            compare();
        }
    }

    private LocalDate today() {
        return model.today();
    }

    private Bill bill(Payment payment) {
        return Objects.requireNonNull(billOfPayment.get(payment.id().value()));
    }

    private static Place placeOf(Bill bill, Seat seat) {
        assertThat(seat.state()).isIn(SeatState.RESERVED, SeatState.RELEASED);
        return bill.places.stream()
                .filter(place -> place.id.equals(seat.id().value()))
                .findFirst()
                .orElseThrow();
    }

    private static List<UUID> values(List<LineId> lines) {
        return lines.stream().map(LineId::value).toList();
    }

    private String name(CustomerId id) {
        return people.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private @Nullable Bill anyBill() {
        return model.bills.isEmpty() ? null : any(sorted());
    }

    private @Nullable Place anyPlace() {
        var places = sorted().stream().flatMap(bill -> bill.places.stream()).toList();
        return places.isEmpty() ? null : any(places);
    }

    /** Ids are made in order, so the same seed chooses the same. */
    private List<Bill> sorted() {
        return model.bills.values().stream()
                .sorted(Comparator.comparing(bill -> bill.id.toString()))
                .toList();
    }

    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
