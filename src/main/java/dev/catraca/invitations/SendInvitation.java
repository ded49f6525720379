package dev.catraca.invitations;

import dev.catraca.audit.Audit;
import dev.catraca.audit.Change;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.EmailAddress;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.Links;
import dev.catraca.organizations.MachineClock;
import dev.catraca.organizations.Organizations;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seat;
import dev.catraca.seats.SeatId;
import dev.catraca.seats.SeatState;
import dev.catraca.seats.Seats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Holds free seats for mailboxes and writes to them, once or again. */
@Component
class SendInvitation {

    static final String PREFIX = "vag";
    /** Colleagues read such a mail days later; whoever comes too late asks for a new link by one button. */
    private static final Duration LIFETIME = Duration.ofDays(14);

    private static final int MAX_NAME = 200;

    private final InvitationRows rows;
    private final Seats seats;
    private final Invoices invoices;
    private final Customers customers;
    private final Organizations organizations;
    private final Links links;
    private final MachineClock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    SendInvitation(
            InvitationRows rows,
            Seats seats,
            Invoices invoices,
            Customers customers,
            Organizations organizations,
            Links links,
            MachineClock clock,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.seats = seats;
        this.invoices = invoices;
        this.customers = customers;
        this.organizations = organizations;
        this.links = links;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** A guest whose address and name can be used. */
    private record Read(EmailAddress email, @Nullable String name) {}

    List<Invitation> invite(InvoiceId id, NewInvitations wanted) {
        var guests = read(wanted.guests());
        var invoice = invoices.lock(id);
        requireIssued(invoice);
        requireRoom(invoice, wanted, guests.size());
        return publish(guests.stream()
                .map(guest -> {
                    requireStranger(id, wanted, guest.email());
                    var seat = seats.hold(id, wanted.product(), guest.email());
                    return offer(invoice, seat, guest, wanted.release());
                })
                .toList());
    }

    /** The same for a seat that is named. */
    Invitation invite(SeatId id, Guest typed, ReleaseRule release) {
        var guest = read(List.of(typed)).getFirst();
        var invoice = invoices.lock(seats.get(id).invoice());
        requireIssued(invoice);
        var product = seats.get(id).product();
        requireStranger(invoice.id(), new NewInvitations(product, List.of(typed), release), guest.email());
        var seat = seats.hold(id, guest.email());
        return publish(List.of(offer(invoice, seat, guest, release))).getFirst();
    }

    /** A new link for whoever is invited to a seat. */
    Invitation again(SeatId seat) {
        return again(lockOpen(seat));
    }

    Invitation lockOpen(SeatId seat) {
        return rows.lockOpen(seats.get(seat).id()).orElseThrow(() -> new Refusal.Conflict("seat_not_invited"));
    }

    /** The link before it is dead. */
    Invitation again(Invitation invitation) {
        if (seats.get(invitation.seat()).state() == SeatState.ENDED) {
            throw new Refusal.Conflict("invitation_closed");
        }
        var token = Token.mint(PREFIX, Caller.current().organization());
        var now = clock.instant();
        var renewed = rows.renew(invitation.id(), token.hash(), now, now.plus(LIFETIME));
        record(renewed, "invitation_resent");
        events.publishEvent(new SeatsOffered(List.of(new SeatsOffered.Offered(renewed, url(token)))));
        return renewed;
    }

    private SeatsOffered.Offered offer(Invoice invoice, Seat seat, Read guest, ReleaseRule release) {
        var token = Token.mint(PREFIX, Caller.current().organization());
        var now = clock.instant();
        var invitation = new Invitation(
                InvitationId.next(),
                seat.id(),
                invoice.id(),
                seat.product(),
                guest.email(),
                guest.name(),
                release,
                languageOf(invoice.customer()),
                InvitationState.SENT,
                1,
                Caller.current().actor().name(),
                now,
                now.plus(LIFETIME),
                null);
        rows.insert(invitation, token.hash());
        record(invitation, "seat_offered");
        return new SeatsOffered.Offered(invitation, url(token));
    }

    /** Colleagues mostly speak what their payer speaks. */
    private String languageOf(CustomerId payer) {
        return customers.get(payer).language();
    }

    private List<Invitation> publish(List<SeatsOffered.Offered> offers) {
        events.publishEvent(new SeatsOffered(offers));
        return offers.stream().map(SeatsOffered.Offered::invitation).toList();
    }

    void record(Invitation invitation, String action) {
        var about = Map.of("email", Change.of(null, invitation.email().value()));
        audit.record("invoice", invitation.invoice().value(), action, about, null);
    }

    private String url(Token token) {
        return links.portal(organizations.current().slug(), "/invitation/" + token.text());
    }

    private static List<Read> read(List<Guest> typed) {
        var checks = new Checks();
        var seen = new HashSet<String>();
        var guests = new ArrayList<Read>();
        for (var guest : typed) {
            var email = checks.required("email", guest.email(), EmailAddress::read, "invalid_email");
            var name = checks.optionalLine("name", guest.name(), MAX_NAME);
            if (name != null && Guests.hasLink(name)) {
                checks.add("name", "link_in_name", name);
            }
            if (email != null && seen.add(email.normal())) {
                guests.add(new Read(email, name));
            }
        }
        checks.that(!typed.isEmpty(), "email", "required");
        checks.refuseIfAny();
        return guests;
    }

    private static void requireIssued(Invoice invoice) {
        if (invoice.status() == InvoiceStatus.DRAFT) {
            throw new Refusal.Conflict("invoice_draft");
        }
    }

    /** All or none: which of them to leave out is not ours to say. */
    private static void requireRoom(Invoice invoice, NewInvitations wanted, int guests) {
        var free = invoice.lines().stream()
                .filter(line -> wanted.product().equals(line.product()))
                .mapToInt(line -> line.seats().free())
                .sum();
        if (guests > 1 && guests > free) {
            throw new Refusal.Conflict("too_few_seats", guests, free);
        }
    }

    private void requireStranger(InvoiceId invoice, NewInvitations wanted, EmailAddress email) {
        if (rows.isInvited(invoice, wanted.product(), email)) {
            throw new Refusal.Conflict("email_invited", email.value());
        }
        if (rows.holdsSeat(invoice, wanted.product(), email)) {
            throw new Refusal.Conflict("email_has_seat", email.value());
        }
    }
}
