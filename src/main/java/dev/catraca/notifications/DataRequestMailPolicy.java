package dev.catraca.notifications;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.datarequests.DataRequestsCompleted;
import dev.catraca.datarequests.DataRequestsEnded;
import dev.catraca.datarequests.DataRequestsSent;
import dev.catraca.identity.Permission;
import dev.catraca.kernel.Show;
import dev.catraca.organizations.Links;
import dev.catraca.organizations.OrganizationClock;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whenever a customer is asked for their data they get the link; when they gave them the staff hear of it. */
@Component
class DataRequestMailPolicy {

    private final Enqueueing enqueueing;
    private final Customers customers;
    private final StaffInbox staff;
    private final Links links;
    private final OrganizationClock clock;

    DataRequestMailPolicy(
            Enqueueing enqueueing, Customers customers, StaffInbox staff, Links links, OrganizationClock clock) {
        this.enqueueing = enqueueing;
        this.customers = customers;
        this.staff = staff;
        this.links = links;
        this.clock = clock;
    }

    @EventListener
    void on(DataRequestsSent sent) {
        enqueueing.enqueue(sent.requests().stream().map(this::request).toList());
    }

    /** Nobody is asked for what they gave, or by a link that is dead. */
    @EventListener
    void on(DataRequestsEnded ended) {
        var about = ended.customers().stream().map(CustomerId::value).toList();
        enqueueing.withdraw(MessageKind.DATA_REQUEST, about);
        enqueueing.withdraw(MessageKind.DATA_REQUEST_REMINDER, about);
    }

    @EventListener
    void on(DataRequestsCompleted completed) {
        completed.requests().forEach(this::tell);
    }

    private NewMessage request(DataRequestsSent.Sent sent) {
        var customer = sent.customer();
        var recipient = new Recipient(
                customer.name(),
                customer.email().value(),
                customer.language(),
                customer.id().value());
        var show = new Show(Locale.forLanguageTag(customer.language()), clock.zone());
        var lastDay = sent.expiresAt().atZone(clock.zone()).toLocalDate();
        return new NewMessage(
                        "data-request/%s/%d".formatted(sent.id(), sent.reminder()),
                        sent.reminder() == 0 ? MessageKind.DATA_REQUEST : MessageKind.DATA_REQUEST_REMINDER,
                        recipient)
                .about("customer", customer.id().value())
                .with(Map.of("expires_on", show.date(lastDay)))
                .linking(sent.url())
                .until(sent.expiresAt());
    }

    private void tell(DataRequestsCompleted.Completed completed) {
        var name = customers.get(completed.customer()).name();
        enqueueing.enqueue(staff.whoMay(Permission.CUSTOMERS_WRITE).stream()
                .map(member -> new NewMessage("data-completed/" + completed.id(), MessageKind.DATA_COMPLETED, member)
                        .about("customer", completed.customer().value())
                        .with(Map.of("customer", name))
                        .linking(links.admin("/customers/" + completed.customer())))
                .toList());
    }
}
