package dev.catraca.datarequests;

import dev.catraca.customers.CustomersChanged;
import dev.catraca.customers.CustomersChanged.CustomerEdit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whenever a customer leaves, or their mailbox is another one, nobody may go on by the links in the old one. */
@Component
class DataRequestPolicy {

    private final EndRequest ending;

    DataRequestPolicy(EndRequest ending) {
        this.ending = ending;
    }

    @EventListener
    void on(CustomersChanged changed) {
        changed.edits().stream()
                .filter(DataRequestPolicy::leavesMailbox)
                .forEach(edit -> ending.end(edit.after().id(), DataRequestState.EXPIRED));
    }

    private static boolean leavesMailbox(CustomerEdit edit) {
        return !edit.after().isActive()
                || !edit.after().email().normal().equals(edit.before().email().normal());
    }
}
