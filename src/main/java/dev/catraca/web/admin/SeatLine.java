package dev.catraca.web.admin;

import dev.catraca.catalog.Product;
import dev.catraca.customers.Customer;
import dev.catraca.grants.Grant;
import dev.catraca.grants.GrantState;
import dev.catraca.grants.Suspension;
import dev.catraca.invitations.Invitation;
import dev.catraca.seats.Assignment;
import dev.catraca.seats.Seat;
import dev.catraca.seats.SeatState;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A seat as a row: who has it, by whom, what its doors are worth now, and who had it before. */
public record SeatLine(
        Seat seat,
        Product product,
        @Nullable Customer student,
        @Nullable Assignment assignment,
        @Nullable Invitation invitation,
        List<Grant> grants,
        List<Past> past) {

    /** An assignment that is over, with its student. */
    public record Past(Assignment assignment, @Nullable Customer student) {}

    public boolean isReserved() {
        return seat.state() == SeatState.RESERVED;
    }

    /** Released, and yet some of its doors are shut. */
    public boolean isShut() {
        return seat.state() == SeatState.RELEASED
                && grants.stream().anyMatch(grant -> grant.state() != GrantState.ACTIVE);
    }

    /** The doors that aren't open, the gravest first. */
    public List<GrantState> shut() {
        return grants.stream()
                .map(Grant::state)
                .filter(state -> state != GrantState.ACTIVE)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    public Set<Suspension> suspensions() {
        var all = EnumSet.noneOf(Suspension.class);
        grants.forEach(grant -> all.addAll(grant.suspensions()));
        return all;
    }

    public String tone() {
        return switch (seat.state()) {
            case PENDING -> seat.invitedEmail() == null ? "yellow" : "purple";
            case RESERVED -> "blue";
            case RELEASED -> isShut() ? "red" : "green";
            case ENDED -> "secondary";
        };
    }
}
