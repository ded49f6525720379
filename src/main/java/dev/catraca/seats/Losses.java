package dev.catraca.seats;

import dev.catraca.grants.Grant;
import dev.catraca.grants.GrantSource;
import dev.catraca.grants.GrantState;
import dev.catraca.grants.Grants;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.LineId;
import dev.catraca.invoices.Reversal;
import dev.catraca.organizations.Organization.OnReversal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who would lose what: the open doors of some seats, and whether another way stays open. */
@Component
class Losses {

    private final SeatRows seats;
    private final ShutSeats shut;
    private final Grants grants;

    Losses(SeatRows seats, ShutSeats shut, Grants grants) {
        this.seats = seats;
        this.shut = shut;
        this.grants = grants;
    }

    List<Loss> of(InvoiceId invoice, Reversal why, Collection<LineId> lines) {
        if (shut.policy(why) == OnReversal.KEEP) {
            return List.of();
        }
        var sources = seats.all(invoice).stream()
                .filter(seat -> why != Reversal.REFUND || lines.contains(seat.line()))
                .map(seat -> seat.id().value())
                .collect(Collectors.toSet());
        var open = open(grants.of(GrantSource.Kind.SEAT, sources));
        var others = new HashSet<Loss>();
        open(grants.ofAll(open.stream().map(Grant::student).distinct().toList())).stream()
                .filter(grant -> !sources.contains(grant.source().id()))
                .forEach(grant -> others.add(new Loss(grant.student(), grant.course(), true)));
        return open.stream()
                .map(grant -> new Loss(grant.student(), grant.course(), true))
                .distinct()
                .map(loss -> others.contains(loss) ? loss : new Loss(loss.student(), loss.course(), false))
                .toList();
    }

    private static List<Grant> open(List<Grant> some) {
        return some.stream().filter(grant -> grant.state() == GrantState.ACTIVE).toList();
    }
}
