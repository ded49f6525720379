package dev.catraca.datarequests;

import dev.catraca.audit.Audit;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.jobs.Jobs;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.Links;
import dev.catraca.organizations.MachineClock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks a customer for their data; who was asked before gets a fresh link, and the old ones die. */
@Component
class SendRequest {

    private final DataRequestRows rows;
    private final SettingsRows settings;
    private final Customers customers;
    private final Links links;
    private final Jobs jobs;
    private final MachineClock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    SendRequest(
            DataRequestRows rows,
            SettingsRows settings,
            Customers customers,
            Links links,
            Jobs jobs,
            MachineClock clock,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.settings = settings;
        this.customers = customers;
        this.links = links;
        this.jobs = jobs;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    DataRequest send(CustomerId id) {
        var customer = customers.lock(id);
        if (!customer.isActive()) {
            throw new Refusal.Conflict("customer_" + customer.state().name().toLowerCase(Locale.ROOT));
        }
        var before = rows.lockLive(id);
        before.ifPresent(earlier -> {
            rows.end(earlier.request().id(), DataRequestState.REPLACED, clock.instant());
            events.publishEvent(new DataRequestsEnded(List.of(id)));
        });
        var request = insert(customer, before.filter(earlier -> mayGoOn(earlier, customer)));
        audit.record("customer", id.value(), before.isEmpty() ? "data_request_sent" : "data_request_resent");
        publish(request, customer, 0);
        return request;
    }

    /** What was typed may only be seen by the mailbox that typed it. */
    private boolean mayGoOn(DataRequestRows.Stored earlier, Customer customer) {
        return earlier.request().emailNormal().equals(customer.email().normal())
                && earlier.request().at(clock.instant()).isLive();
    }

    private DataRequest insert(Customer customer, Optional<DataRequestRows.Stored> earlier) {
        var now = clock.instant();
        var how = settings.current();
        var request = new DataRequest(
                DataRequestId.next(),
                customer.id(),
                customer.email().normal(),
                DataRequestState.SENT,
                now,
                null,
                null,
                how.endOf(now),
                0);
        var draft = earlier.map(DataRequestRows.Stored::draft).orElse(Map.of());
        var seen = earlier.map(DataRequestRows.Stored::seen).orElse(null);
        rows.insert(new DataRequestRows.Stored(request, draft, seen), how);
        Stream.of(how.firstAfter(now), how.secondAfter(now), how.endOf(now))
                .filter(Objects::nonNull)
                .forEach(at -> wake(request, at));
        return request;
    }

    private void wake(DataRequest request, Instant at) {
        jobs.schedule(DataRequestSweep.NAME, request.id() + "/" + at.getEpochSecond(), at);
    }

    /** Each mail has a link of its own, since only the hash of one is known afterwards. */
    void publish(DataRequest request, Customer customer, int reminder) {
        var token = Token.mint(DataRequests.PREFIX, Caller.current().organization());
        rows.insertLink(request.id(), token.hash());
        var sent = new DataRequestsSent.Sent(
                request.id(), customer, reminder, links.customers("/d/" + token.text()), request.expiresAt());
        events.publishEvent(new DataRequestsSent(List.of(sent)));
    }
}
