package dev.catraca.invitations;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Token;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.SeatId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seats by invitation: offered by staff or their payer, accepted by whoever reads the mailbox. */
@Component
@Transactional
public class Invitations {

    private final InvitationRows rows;
    private final SendInvitation sending;
    private final CancelInvitation cancelling;
    private final AcceptInvitation accepting;
    private final HandOutOwn handOut;

    Invitations(
            InvitationRows rows,
            SendInvitation sending,
            CancelInvitation cancelling,
            AcceptInvitation accepting,
            HandOutOwn handOut) {
        this.rows = rows;
        this.sending = sending;
        this.cancelling = cancelling;
        this.accepting = accepting;
        this.handOut = handOut;
    }

    /**
     * Offers free seats of an invoice to mailboxes, all or none; a repeated address counts once. Throws what assigning
     * throws, and {@link Refusal.Conflict} {@code too_few_seats}, {@code email_invited}, {@code email_has_seat} or
     * {@code invoice_draft}.
     */
    public List<Invitation> invite(InvoiceId invoice, NewInvitations wanted) {
        return sending.invite(invoice, wanted);
    }

    /** Offers one seat. Throws, besides, {@code seat_not_free}. */
    public Invitation invite(SeatId seat, Guest guest, ReleaseRule release) {
        return sending.invite(seat, guest, release);
    }

    /** Those of the seats that wait for somebody to accept, with the invitation. */
    @Transactional(readOnly = true)
    public Map<SeatId, Invitation> open(Collection<SeatId> seats) {
        return rows.open(seats);
    }

    /** A new mail with a new link; earlier links are dead. Throws {@code seat_not_invited}. */
    public Invitation sendAgain(SeatId seat) {
        return sending.again(seat);
    }

    /** The link is dead and the seat is free. Throws {@code seat_not_invited}. */
    public void cancel(SeatId seat) {
        cancelling.cancel(seat);
    }

    /** Reads what stands in an address; says nothing of its being known. */
    public static Optional<Token> read(String text) {
        return Token.read(SendInvitation.PREFIX, text);
    }

    /** What a link leads to; empty if it never was one. Changes nothing, as mail scanners look. */
    @Transactional(readOnly = true)
    public Optional<Offer> find(Token token) {
        return accepting.find(token);
    }

    /** The active customers of the invited mailbox, as one of whom its reader accepts; nobody yet, mostly. */
    @Transactional(readOnly = true)
    public List<Customer> profiles(Offer offer) {
        return accepting.profiles(offer.invitation());
    }

    /**
     * Gives the seat to the reader, who becomes a customer if their mailbox has none; accepting twice at once changes nothing.
     * Throws {@link Refusal.Conflict} {@code invitation_of_another} for whoever is signed in with another mailbox,
     * {@code invitation_accepted} when that was a while ago, {@code invitation_taken_back}, {@code invitation_replaced}, {@code invitation_expired}, {@code invitation_closed},
     * {@code student_has_seat}, {@code invitation_archived}; {@link Refusal.Invalid} for what was typed.
     */
    public CustomerId accept(Token token, Acceptance typed) {
        return accepting.accept(token, typed);
    }

    /** Sends a new link to the mailbox of one that ran out; false if there is nothing to renew. */
    public boolean renew(Token token) {
        return accepting.renew(token);
    }

    /** Whether a payer has, or had, seats for somebody else. */
    @Transactional(readOnly = true)
    public boolean handsOut(CustomerId payer) {
        return handOut.any(payer);
    }

    /** A payer's invoices with seats for others, newest first. */
    @Transactional(readOnly = true)
    public Page<OwnSeats> of(CustomerId payer, PageRequest page) {
        return handOut.of(payer, page);
    }

    /** One of them. An invoice of somebody else's is not found, here and in what follows. */
    @Transactional(readOnly = true)
    public OwnSeats of(CustomerId payer, InvoiceId invoice) {
        return handOut.of(payer, invoice);
    }

    @Transactional(readOnly = true)
    public Page<Holder> holders(CustomerId payer, InvoiceId invoice, PageRequest page) {
        return handOut.holders(payer, invoice, page);
    }

    @Transactional(readOnly = true)
    public Holder holder(CustomerId payer, InvoiceId invoice, SeatId seat) {
        return handOut.holder(payer, invoice, seat);
    }

    /** A payer invites to their own seats, which open with the payment. */
    public List<Invitation> inviteAs(CustomerId payer, InvoiceId invoice, ProductId product, List<Guest> guests) {
        return handOut.invite(payer, invoice, product, guests);
    }

    /** The payer takes a seat themselves. Throws {@code student_has_seat}, {@code no_free_seat}. */
    public void keep(CustomerId payer, InvoiceId invoice, ProductId product) {
        handOut.keep(payer, invoice, product);
    }

    public Invitation sendAgainAs(CustomerId payer, InvoiceId invoice, SeatId seat) {
        return handOut.sendAgain(payer, invoice, seat);
    }

    /** Takes back an invitation, or a seat whose student has not begun. Throws {@code seat_in_use}. */
    public void takeBack(CustomerId payer, InvoiceId invoice, SeatId seat) {
        handOut.takeBack(payer, invoice, seat);
    }

    /** Takes it back and offers it to another mailbox in one step. */
    public Invitation swap(CustomerId payer, InvoiceId invoice, SeatId seat, Guest guest) {
        return handOut.swap(payer, invoice, seat, guest);
    }

    /** Asks the staff for more seats of a product; false if the payer did so today already. */
    public boolean wish(CustomerId payer, InvoiceId invoice, ProductId product, int quantity, @Nullable String note) {
        return handOut.wish(payer, invoice, product, quantity, note);
    }
}
