package dev.catraca.invitations;

import dev.catraca.audit.Audit;
import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.MachineClock;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.SeatId;
import dev.catraca.seats.Seats;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a payer does with their own seats; another's invoice, and a draft, are not there for them. */
@Component
class HandOutOwn {

    private static final int MAX_WISH = 10_000;
    private static final int MAX_NOTE = 1_000;

    private final OwnSeatRows rows;
    private final SendInvitation sending;
    private final CancelInvitation cancelling;
    private final Seats seats;
    private final Invoices invoices;
    private final OrganizationClock clock;
    private final MachineClock machine;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    HandOutOwn(
            OwnSeatRows rows,
            SendInvitation sending,
            CancelInvitation cancelling,
            Seats seats,
            Invoices invoices,
            OrganizationClock clock,
            MachineClock machine,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.sending = sending;
        this.cancelling = cancelling;
        this.seats = seats;
        this.invoices = invoices;
        this.clock = clock;
        this.machine = machine;
        this.audit = audit;
        this.events = events;
    }

    boolean any(CustomerId payer) {
        return rows.handsOut(payer);
    }

    Page<OwnSeats> of(CustomerId payer, PageRequest request) {
        var page = Page.of(rows.of(payer, request), request, id -> Cursor.of(id.value()));
        var known = invoices.all(page.rows());
        var shares = rows.shares(page.rows(), payer, clock.today());
        return page.map(id -> new OwnSeats(Objects.requireNonNull(known.get(id)), shares.getOrDefault(id, List.of())));
    }

    OwnSeats of(CustomerId payer, InvoiceId id) {
        var invoice = own(payer, id);
        var shares = rows.shares(List.of(id), payer, clock.today()).getOrDefault(id, List.of());
        if (shares.isEmpty()) {
            throw new Refusal.NotFound("id");
        }
        return new OwnSeats(invoice, shares);
    }

    Page<Holder> holders(CustomerId payer, InvoiceId id, PageRequest request) {
        own(payer, id);
        return Page.of(
                rows.holders(id, request, machine.instant()),
                request,
                holder -> Cursor.of(holder.seat().value()));
    }

    Holder holder(CustomerId payer, InvoiceId id, SeatId seat) {
        own(payer, id);
        return rows.holder(id, seat, machine.instant()).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("id"));
    }

    List<Invitation> invite(CustomerId payer, InvoiceId id, ProductId product, List<Guest> guests) {
        own(payer, id);
        return sending.invite(id, new NewInvitations(product, guests, ReleaseRule.ON_FULL_PAYMENT));
    }

    /** The payer studies themselves. */
    void keep(CustomerId payer, InvoiceId id, ProductId product) {
        own(payer, id);
        seats.assign(id, new NewAssignment(product, payer, ReleaseRule.ON_FULL_PAYMENT, false));
    }

    Invitation sendAgain(CustomerId payer, InvoiceId id, SeatId seat) {
        holder(payer, id, seat);
        return sending.again(seat);
    }

    /** The seat is free again; refused once its student has begun, for that is for the staff to weigh. */
    void takeBack(CustomerId payer, InvoiceId id, SeatId seat) {
        if (holder(payer, id, seat).isInvited()) {
            cancelling.cancel(seat);
            return;
        }
        invoices.lock(id);
        if (!holder(payer, id, seat).isUnused()) {
            throw new Refusal.Conflict("seat_in_use");
        }
        seats.unassign(seat, null);
    }

    /** In one step, so that nobody else gets the seat in between. */
    Invitation swap(CustomerId payer, InvoiceId id, SeatId seat, Guest guest) {
        takeBack(payer, id, seat);
        return sending.invite(seat, guest, ReleaseRule.ON_FULL_PAYMENT);
    }

    /** False if they asked for more of it today already; once a day is enough to be heard. */
    boolean wish(CustomerId payer, InvoiceId id, ProductId product, int quantity, @Nullable String typedNote) {
        var checks = new Checks();
        checks.that(quantity >= 1 && quantity <= MAX_WISH, "quantity", "out_of_range", 1, MAX_WISH);
        var note = checks.optionalLines("note", typedNote, MAX_NOTE);
        checks.refuseIfAny();
        if (of(payer, id).shares().stream().noneMatch(share -> share.product().equals(product))) {
            throw new Refusal.NotFound("product_id");
        }
        var wish = new SeatsWished(Ids.next(), payer, id, product, quantity, note);
        if (!rows.insert(wish, clock.today())) {
            return false;
        }
        audit.record("invoice", id.value(), "seats_wished");
        events.publishEvent(wish);
        return true;
    }

    private Invoice own(CustomerId payer, InvoiceId id) {
        return invoices.find(id)
                .filter(invoice -> invoice.customer().equals(payer) && invoice.status() != InvoiceStatus.DRAFT)
                .orElseThrow(() -> new Refusal.NotFound("id"));
    }
}
