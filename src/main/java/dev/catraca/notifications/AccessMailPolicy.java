package dev.catraca.notifications;

import dev.catraca.access.AccessOpened;
import dev.catraca.catalog.Catalog;
import dev.catraca.customers.Customers;
import dev.catraca.identity.CustomerLinks;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whenever a door opens, the student gets a mail that leads through it. */
@Component
class AccessMailPolicy {

    private final Enqueueing enqueueing;
    private final Customers customers;
    private final Catalog catalog;
    private final CustomerLinks doors;

    AccessMailPolicy(Enqueueing enqueueing, Customers customers, Catalog catalog, CustomerLinks doors) {
        this.enqueueing = enqueueing;
        this.customers = customers;
        this.catalog = catalog;
        this.doors = doors;
    }

    @EventListener
    void on(AccessOpened opened) {
        if (Silence.isKept()) {
            return;
        }
        enqueueing.enqueue(opened.seats().stream().map(this::message).toList());
    }

    private NewMessage message(AccessOpened.Opened opened) {
        var student = customers.get(opened.student());
        var door = doors.mint(student.id());
        var recipient = new Recipient(
                student.name(),
                student.email().value(),
                student.language(),
                student.id().value());
        return new NewMessage("access-open/" + opened.seat().value(), MessageKind.ACCESS_OPEN, recipient)
                .about("invoice", opened.invoice().value())
                .with(Map.of("product", catalog.product(opened.product()).name()))
                .linking(door.url())
                .until(door.expiresAt());
    }
}
