package dev.catraca.datarequests;

import dev.catraca.audit.Audit;
import dev.catraca.customers.CustomerId;
import dev.catraca.organizations.MachineClock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends a customer's live request, if there is one: its links die, and mail that has not left stays here. */
@Component
class EndRequest {

    private final DataRequestRows rows;
    private final MachineClock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    EndRequest(DataRequestRows rows, MachineClock clock, Audit audit, ApplicationEventPublisher events) {
        this.rows = rows;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    boolean end(CustomerId customer, DataRequestState how) {
        var live = rows.lockLive(customer);
        live.ifPresent(stored -> {
            rows.end(stored.request().id(), how, clock.instant());
            audit.record(
                    "customer", customer.value(), "data_request_" + how.name().toLowerCase(Locale.ROOT));
            events.publishEvent(new DataRequestsEnded(List.of(customer)));
        });
        return live.isPresent();
    }
}
