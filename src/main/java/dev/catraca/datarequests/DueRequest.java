package dev.catraca.datarequests;

import dev.catraca.customers.Customers;
import dev.catraca.organizations.MachineClock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One request whose time has come: it ends, or its customer is reminded. However often it is looked at, only once. */
@Component
@Transactional
class DueRequest {

    private final DataRequestRows rows;
    private final SettingsRows settings;
    private final SendRequest sending;
    private final EndRequest ending;
    private final Customers customers;
    private final MachineClock clock;

    DueRequest(
            DataRequestRows rows,
            SettingsRows settings,
            SendRequest sending,
            EndRequest ending,
            Customers customers,
            MachineClock clock) {
        this.rows = rows;
        this.settings = settings;
        this.sending = sending;
        this.ending = ending;
        this.customers = customers;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<DataRequestId> all(int limit) {
        return rows.due(clock.instant(), limit);
    }

    /** Of two reminders that are both late only the second goes out. Switched off meanwhile, none does. */
    void take(DataRequestId id) {
        var now = clock.instant();
        var due = rows.lockDue(id, now);
        if (due.isEmpty()) {
            return;
        }
        var request = due.get().request();
        if (!request.at(now).isLive()) {
            ending.end(request.customer(), DataRequestState.EXPIRED);
            return;
        }
        var reminder = rows.remind(id, now);
        if (settings.current().reminders()) {
            sending.publish(request, customers.get(request.customer()), reminder);
        }
    }
}
