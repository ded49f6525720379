package dev.catraca.web.admin;

import dev.catraca.invoices.CustomerDebt;
import dev.catraca.invoices.SeatDemand;
import dev.catraca.kernel.Money;
import dev.catraca.ledger.Movement;
import org.jspecify.annotations.Nullable;

/**
 * What the contact card's side column adds up; null is what the reader may not see. The portal's address is for everybody,
 * a link that signs the customer in only for who may copy links, and only where no mail leaves.
 */
public record CustomerFacts(
        @Nullable CustomerDebt debt,
        @Nullable Money received,
        @Nullable Money credit,
        @Nullable Movement lastCredit,
        @Nullable SeatDemand seats,
        String portal,
        boolean mayCopyLink) {

    public boolean hasSeats() {
        return seats != null && !seats.isNone();
    }

    /** There is something to say about credit: some is left, or once was. */
    public boolean hasCredit() {
        return credit != null && (lastCredit != null || !credit.isZero());
    }
}
