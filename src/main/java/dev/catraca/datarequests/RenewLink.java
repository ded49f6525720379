package dev.catraca.datarequests;

import dev.catraca.customers.Customers;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.MachineClock;
import org.springframework.stereotype.Component;

/** Whose link has run out gets a new one, in the mailbox that the old one went to. */
@Component
class RenewLink {

    private final DataRequestRows rows;
    private final SendRequest sending;
    private final Customers customers;
    private final MachineClock clock;

    RenewLink(DataRequestRows rows, SendRequest sending, Customers customers, MachineClock clock) {
        this.rows = rows;
        this.sending = sending;
        this.customers = customers;
        this.clock = clock;
    }

    /** Only the latest link, only for time, and only while the customer is still who it went to. */
    boolean possible(Token token) {
        return rows.find(token.hash())
                .map(stored -> stored.request().at(clock.instant()))
                .filter(request -> request.state() == DataRequestState.EXPIRED)
                .filter(request -> !clock.instant().isBefore(request.expiresAt()) && isLatest(request))
                .map(request -> customers.get(request.customer()))
                .filter(customer -> customer.isActive())
                .isPresent();
    }

    boolean renew(Token token) {
        rows.find(token.hash())
                .ifPresent(stored -> customers.lock(stored.request().customer()));
        if (!possible(token)) {
            return false;
        }
        rows.find(token.hash())
                .ifPresent(stored -> sending.send(stored.request().customer()));
        return true;
    }

    private boolean isLatest(DataRequest request) {
        var customer = customers.get(request.customer());
        return customer.email().normal().equals(request.emailNormal()) && !rows.isFollowed(request);
    }
}
