package dev.catraca.notifications;

import dev.catraca.catalog.Catalog;
import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.invoices.Invoices;
import dev.catraca.seats.Holding;
import dev.catraca.seats.SeatsReleased;
import dev.catraca.seats.SeatsReserved;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whenever a door opens, the student gets a mail that leads through it; while it waits for a payment, word of that. */
@Component
class AccessMailPolicy {

    private final Enqueueing enqueueing;
    private final Customers customers;
    private final Catalog catalog;
    private final CustomerLinks doors;
    private final Invoices invoices;

    AccessMailPolicy(
            Enqueueing enqueueing, Customers customers, Catalog catalog, CustomerLinks doors, Invoices invoices) {
        this.enqueueing = enqueueing;
        this.customers = customers;
        this.catalog = catalog;
        this.doors = doors;
        this.invoices = invoices;
    }

    @EventListener
    void on(SeatsReleased opened) {
        if (Silence.isKept()) {
            return;
        }
        enqueueing.enqueue(opened.seats().stream().map(this::opened).toList());
    }

    /** Whoever pays knows already: they have the invoice. */
    @EventListener
    void on(SeatsReserved reserved) {
        enqueueing.enqueue(reserved.seats().stream()
                .filter(seat -> !invoices.get(seat.invoice()).customer().equals(seat.student()))
                .map(this::reserved)
                .toList());
    }

    private NewMessage reserved(Holding reserved) {
        var recipient = recipient(customers.get(reserved.student()));
        return new NewMessage("access-reserved/" + reserved.assignment(), MessageKind.ACCESS_RESERVED, recipient)
                .about("invoice", reserved.invoice().value())
                .with(Map.of("product", catalog.product(reserved.product()).name()));
    }

    private NewMessage opened(Holding opened) {
        var student = customers.get(opened.student());
        var door = doors.mint(student.id());
        var recipient = recipient(student);
        return new NewMessage("access-open/" + opened.assignment(), MessageKind.ACCESS_OPEN, recipient)
                .about("invoice", opened.invoice().value())
                .with(Map.of("product", catalog.product(opened.product()).name()))
                .linking(door.url())
                .until(door.expiresAt());
    }

    private static Recipient recipient(Customer student) {
        return new Recipient(
                student.name(),
                student.email().value(),
                student.language(),
                student.id().value());
    }
}
