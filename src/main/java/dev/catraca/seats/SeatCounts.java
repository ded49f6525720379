package dev.catraca.seats;

import dev.catraca.invoices.SeatChange;
import java.util.ArrayList;
import java.util.List;

/** What a change of seats does to the counts of their lines. */
final class SeatCounts {

    private SeatCounts() {}

    static List<SeatChange> between(List<Seat> before, List<Seat> after) {
        var changes = new ArrayList<SeatChange>(before.size() + after.size());
        before.forEach(seat -> changes.add(of(seat, -1)));
        after.forEach(seat -> changes.add(of(seat, 1)));
        return changes;
    }

    private static SeatChange of(Seat seat, int sign) {
        return new SeatChange(
                seat.invoice(),
                seat.line(),
                seat.isAssigned() ? sign : 0,
                seat.state() == SeatState.RESERVED ? sign : 0,
                seat.state() == SeatState.PENDING && seat.invitedEmail() != null ? sign : 0,
                seat.state() == SeatState.ENDED ? sign : 0);
    }
}
