package dev.catraca.seats;

import dev.catraca.audit.Audit;
import dev.catraca.grants.GrantSource;
import dev.catraca.grants.Grants;
import dev.catraca.grants.Suspension;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.Organizations;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was opened before it was paid shuts some days after the due date, and opens again once nothing is overdue. */
@Component
class Overdue {

    private final LateRows rows;
    private final Grants grants;
    private final Invoices invoices;
    private final Organizations organizations;
    private final OrganizationClock clock;
    private final Audit audit;

    Overdue(
            LateRows rows,
            Grants grants,
            Invoices invoices,
            Organizations organizations,
            OrganizationClock clock,
            Audit audit) {
        this.rows = rows;
        this.grants = grants;
        this.invoices = invoices;
        this.organizations = organizations;
        this.clock = clock;
        this.audit = audit;
    }

    /** Shuts everything that is due for that on a day, and tells how many doors that were. */
    int suspend(LocalDate today) {
        var late = rows.tooLate(lastGoodDay(today));
        audit.record("invoice", invoices(late), "access_suspended");
        return grants.suspend(GrantSource.Kind.SEAT, seats(late), Suspension.OVERDUE);
    }

    /** Opens what isn't too late by this day, such as since the organization waits longer; tells how many doors. */
    int restore(LocalDate today) {
        var inTime = rows.noLongerTooLate(lastGoodDay(today));
        audit.record("invoice", invoices(inTime), "access_restored");
        return grants.resume(GrantSource.Kind.SEAT, seats(inTime), Suspension.OVERDUE);
    }

    /** Who gets a seat of an invoice that is too late already finds its doors as they are. */
    void keepShut(List<Seat> opened) {
        var of = invoices.all(opened.stream().map(Seat::invoice).distinct().toList());
        var limit = lastGoodDay(clock.today());
        var late = opened.stream()
                .filter(seat -> isTooLate(Objects.requireNonNull(of.get(seat.invoice())), limit))
                .map(seat -> seat.id().value())
                .toList();
        if (!late.isEmpty()) {
            grants.suspend(GrantSource.Kind.SEAT, late, Suspension.OVERDUE);
        }
    }

    /** Also what a former holder had of them: the seat may come back to them. */
    void resume(List<Seat> some) {
        grants.resume(
                GrantSource.Kind.SEAT,
                some.stream().map(seat -> seat.id().value()).toList(),
                Suspension.OVERDUE);
    }

    boolean isTooLate(Invoice invoice) {
        return isTooLate(invoice, lastGoodDay(clock.today()));
    }

    private static boolean isTooLate(Invoice invoice, LocalDate limit) {
        return invoice.status() == InvoiceStatus.OPEN && invoice.dueOn().isBefore(limit);
    }

    private static List<UUID> seats(List<LateSeat> late) {
        return late.stream().map(one -> one.seat().value()).toList();
    }

    private static List<UUID> invoices(List<LateSeat> late) {
        return late.stream().map(one -> one.invoice().value()).distinct().toList();
    }

    private LocalDate lastGoodDay(LocalDate today) {
        return today.minusDays(organizations.current().policies().overdueSuspendDays());
    }
}
