package dev.catraca.datarequests;

import dev.catraca.audit.Audit;
import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.MachineClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the customer does by their link: open, type, send. The customer's row is locked before the request's. */
@Component
class FillForm {

    private final DataRequestRows rows;
    private final DataRules rules;
    private final Customers customers;
    private final MachineClock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    FillForm(
            DataRequestRows rows,
            DataRules rules,
            Customers customers,
            MachineClock clock,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.rules = rules;
        this.customers = customers;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    Optional<DataForm> form(Token token) {
        return rows.find(token.hash())
                .filter(stored -> stored.request().at(clock.instant()).isLive())
                .map(stored -> form(stored.request(), draft(stored)));
    }

    boolean open(Token token) {
        return live(token).map(this::opened).isPresent();
    }

    boolean save(Token token, DataStep step, Map<String, String> typed) {
        var found = live(token).map(this::opened);
        found.ifPresent(stored -> {
            var draft = new HashMap<>(stored.draft());
            draft.putAll(DataRules.storable(step, typed));
            rows.save(stored.request().id(), draft, draft(stored).seen());
        });
        return found.isPresent();
    }

    /** Throws what is wrong with this step as typed, which may be more than what was kept of it. */
    void check(Token token, DataStep step, Map<String, String> typed) {
        form(token).ifPresent(form -> {
            var values = new HashMap<>(form.values());
            step.fields().forEach(field -> values.put(field, typed.getOrDefault(field, "")));
            DataRules.refuse(rules.problems(step, values, form.customer()));
        });
    }

    Completion complete(Token token, Map<String, Choice> choices) {
        rows.find(token.hash())
                .ifPresent(stored -> customers.lock(stored.request().customer()));
        var found = live(token).map(this::opened);
        if (found.isEmpty()) {
            return Completion.OVER;
        }
        var request = found.get().request();
        var draft = draft(found.get()).decided(choices);
        if (!draft.edits().clashes().isEmpty()) {
            rows.save(request.id(), draft.typed(), draft.seen());
            return Completion.UNDECIDED;
        }
        DataRules.refuse(rules.problems(draft.values(), draft.record()));
        asCustomer(draft.record(), () -> write(request, draft));
        return Completion.COMPLETED;
    }

    private void write(DataRequest request, Draft draft) {
        var record = draft.record();
        var values = draft.values();
        customers.change(record.id(), record.version(), DataRules.customer(values, record));
        customers.keepPaymentProfile(record.id(), DataRules.payer(values, record));
        rows.end(request.id(), DataRequestState.COMPLETED, clock.instant());
        audit.record("customer", record.id().value(), "data_request_completed");
        events.publishEvent(new DataRequestsEnded(List.of(record.id())));
        events.publishEvent(
                new DataRequestsCompleted(List.of(new DataRequestsCompleted.Completed(request.id(), record.id()))));
    }

    private Optional<DataRequestRows.Stored> live(Token token) {
        return rows.lock(token.hash())
                .filter(stored -> stored.request().at(clock.instant()).isLive());
    }

    /** Opened by an act of its reader: from here on what the staff change is theirs to see. */
    private DataRequestRows.Stored opened(DataRequestRows.Stored stored) {
        if (stored.request().state() == DataRequestState.OPENED) {
            return stored;
        }
        var seen = draft(stored).seen();
        rows.open(stored.request().id(), seen, clock.instant());
        var customer = customers.get(stored.request().customer());
        asCustomer(customer, () -> audit.record("customer", customer.id().value(), "data_request_opened"));
        return new DataRequestRows.Stored(stored.request(), stored.draft(), seen);
    }

    private Draft draft(DataRequestRows.Stored stored) {
        return Draft.of(customers.get(stored.request().customer()), stored.draft(), stored.seen());
    }

    private DataForm form(DataRequest request, Draft draft) {
        var edits = draft.edits();
        var values = draft.values();
        var problems = rules.problems(values, draft.record());
        return new DataForm(request, draft.record(), values, edits.taken(), edits.clashes(), problems);
    }

    private static void asCustomer(Customer customer, Caller.Task<RuntimeException> task) {
        var actor = new Actor(Actor.Kind.CUSTOMER, customer.id().value(), customer.name());
        Caller.run(Caller.current().organization(), actor, task);
    }
}
