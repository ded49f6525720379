package dev.catraca.seats;

import dev.catraca.grants.Ending;
import dev.catraca.grants.GrantSource;
import dev.catraca.grants.Grants;
import dev.catraca.grants.Suspension;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.Reversal;
import dev.catraca.organizations.Organization.OnReversal;
import dev.catraca.organizations.Organizations;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What money that goes back does to seats and their doors, by the organization's policy, and how that is undone. */
@Component
class ShutSeats {

    private final SeatRows seats;
    private final ReleaseSeats release;
    private final Grants grants;
    private final Invoices invoices;
    private final Organizations organizations;

    ShutSeats(SeatRows seats, ReleaseSeats release, Grants grants, Invoices invoices, Organizations organizations) {
        this.seats = seats;
        this.release = release;
        this.grants = grants;
        this.invoices = invoices;
        this.organizations = organizations;
    }

    /** A void and a refund take the seats themselves; a dispute, until it is over, only what the policy says. */
    void shut(List<Seat> some, Reversal why) {
        var policy = policy(why);
        if (why != Reversal.DISPUTE || policy == OnReversal.END) {
            end(some, SeatEnding.valueOf(why.name()));
        }
        switch (policy) {
            case SUSPEND -> grants.suspend(GrantSource.Kind.SEAT, values(some), Suspension.valueOf(why.name()));
            case END -> grants.end(GrantSource.Kind.SEAT, values(some), Ending.valueOf(why.name()), null);
            case KEEP -> {}
        }
    }

    /** Takes back exactly that, whatever the policy says today. */
    void reinstate(List<Seat> some, Reversal undone) {
        var ended = seats.reopen(ids(some), SeatEnding.valueOf(undone.name()));
        var moved = ended.stream().map(Seat::id).collect(Collectors.toSet());
        var before = some.stream().filter(seat -> moved.contains(seat.id())).toList();
        invoices.countSeats(SeatCounts.between(before, ended));
        grants.resume(GrantSource.Kind.SEAT, values(some), Suspension.valueOf(undone.name()));
        grants.reopen(GrantSource.Kind.SEAT, values(some), Ending.valueOf(undone.name()));
        release.releasePaid(ended);
    }

    void end(List<Seat> some, SeatEnding why) {
        var open = some.stream().filter(seat -> !seat.ends().contains(why)).toList();
        invoices.countSeats(SeatCounts.between(open, seats.end(ids(open), why)));
    }

    OnReversal policy(Reversal why) {
        var policies = organizations.current().policies();
        return switch (why) {
            case VOID -> policies.voiding();
            case REFUND -> policies.refund();
            case DISPUTE -> policies.chargeback();
        };
    }

    private static List<SeatId> ids(List<Seat> some) {
        return some.stream().map(Seat::id).toList();
    }

    private static List<UUID> values(List<Seat> some) {
        return some.stream().map(seat -> seat.id().value()).toList();
    }
}
