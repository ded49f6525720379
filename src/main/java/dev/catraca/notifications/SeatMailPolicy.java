package dev.catraca.notifications;

import dev.catraca.catalog.Catalog;
import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.InvoicesPaid;
import dev.catraca.kernel.Show;
import dev.catraca.organizations.Organizations;
import dev.catraca.seats.Holding;
import dev.catraca.seats.SeatsReleased;
import dev.catraca.seats.SeatsReserved;
import dev.catraca.seats.SeatsUnassigned;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Whenever a seat opens its doors, the student gets a mail that leads through them; while it waits for a payment, word of
 * that; and its payer hears once of seats that they may hand out. By assignment: who comes after somebody gets their own
 * mail. What all mails of an event need is asked once, however many they are.
 */
@Component
class SeatMailPolicy {

    private static final String OPEN = "access-open/";
    private static final String RESERVED = "access-reserved/";

    private final Enqueueing enqueueing;
    private final Customers customers;
    private final Catalog catalog;
    private final CustomerLinks doors;
    private final Invoices invoices;
    private final Organizations organizations;

    SeatMailPolicy(
            Enqueueing enqueueing,
            Customers customers,
            Catalog catalog,
            CustomerLinks doors,
            Invoices invoices,
            Organizations organizations) {
        this.enqueueing = enqueueing;
        this.customers = customers;
        this.catalog = catalog;
        this.doors = doors;
        this.invoices = invoices;
        this.organizations = organizations;
    }

    @EventListener
    void on(SeatsReleased released) {
        if (Silence.isKept()) {
            return;
        }
        var facts = facts(released.seats());
        var links = doors.mint(facts.stream().map(Fact::student).toList());
        var mails = new ArrayList<NewMessage>();
        for (int i = 0; i < facts.size(); i++) {
            mails.add(message(OPEN, MessageKind.ACCESS_OPEN, facts.get(i))
                    .linking(links.get(i).url())
                    .until(links.get(i).expiresAt()));
        }
        enqueueing.enqueue(mails);
    }

    /** Whoever pays knows already: they have the invoice. */
    @EventListener
    void on(SeatsReserved reserved) {
        var about = reserved.seats().stream().map(Holding::invoice).distinct().toList();
        var owed = invoices.all(about);
        enqueueing.enqueue(facts(reserved.seats()).stream()
                .filter(fact -> !fact.student()
                        .id()
                        .equals(Objects.requireNonNull(owed.get(fact.held().invoice()))
                                .customer()))
                .map(fact -> message(RESERVED, MessageKind.ACCESS_RESERVED, fact))
                .toList());
    }

    /** Nobody is told of a seat that is no longer theirs. */
    @EventListener
    void on(SeatsUnassigned unassigned) {
        enqueueing.withdraw(unassigned.seats().stream()
                .flatMap(held -> Stream.of(OPEN + held.assignment(), RESERVED + held.assignment()))
                .toList());
    }

    /** At the end of the transaction, when the buyer of an order has got their own seat. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tellPayers(InvoicesPaid paid) {
        if (Silence.isKept()) {
            return;
        }
        var ids = paid.invoices().stream().map(Invoice::id).toList();
        var free = invoices.all(ids).values().stream()
                .filter(invoice -> invoice.seats().free() > 0)
                .toList();
        if (free.isEmpty()) {
            return;
        }
        var known =
                customers.all(free.stream().map(Invoice::customer).distinct().toList());
        var payers = free.stream()
                .map(invoice -> Objects.requireNonNull(known.get(invoice.customer())))
                .toList();
        var links = doors.mint(payers);
        var home = organizations.current();
        var mails = new ArrayList<NewMessage>();
        for (int i = 0; i < free.size(); i++) {
            var show = new Show(Locale.forLanguageTag(payers.get(i).language()), home.timeZone());
            mails.add(new NewMessage(
                            "seats-to-hand-out/" + free.get(i).id().value(),
                            MessageKind.SEATS_TO_HAND_OUT,
                            recipient(payers.get(i)))
                    .about("invoice", free.get(i).id().value())
                    .with(Map.of(
                            "number", String.valueOf(free.get(i).number()),
                            "seats", show.number(free.get(i).seats().free())))
                    .linking(links.get(i).url() + "?back=/o/" + home.slug() + "/seats")
                    .until(links.get(i).expiresAt()));
        }
        enqueueing.enqueue(mails);
    }

    /** What a mail about a seat says. */
    private record Fact(Holding held, Customer student, String product) {}

    private List<Fact> facts(List<Holding> seats) {
        var students =
                customers.all(seats.stream().map(Holding::student).distinct().toList());
        var products =
                catalog.products(seats.stream().map(Holding::product).distinct().toList());
        return seats.stream()
                .map(held -> new Fact(
                        held,
                        Objects.requireNonNull(students.get(held.student())),
                        Objects.requireNonNull(products.get(held.product())).name()))
                .toList();
    }

    private static NewMessage message(String event, MessageKind kind, Fact fact) {
        return new NewMessage(event + fact.held().assignment(), kind, recipient(fact.student()))
                .about("invoice", fact.held().invoice().value())
                .with(Map.of("product", fact.product()));
    }

    private static Recipient recipient(Customer customer) {
        return new Recipient(
                customer.name(),
                customer.email().value(),
                customer.language(),
                customer.id().value());
    }
}
