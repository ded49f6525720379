package dev.catraca.invitations;

import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerFilter;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.CustomerState;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.MachineClock;
import dev.catraca.seats.SeatState;
import dev.catraca.seats.Seats;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says how an offer stands, and gives its seat to whoever accepts it first. */
@Component
class AcceptInvitation {

    private static final PageRequest FEW = new PageRequest(20, null);
    /** Who clicks twice is let in; who finds the link in a history or a mailbox later is not. */
    private static final Duration DOUBLE_CLICK = Duration.ofMinutes(10);

    private final InvitationRows rows;
    private final SendInvitation sending;
    private final Seats seats;
    private final Customers customers;
    private final MachineClock clock;
    private final ApplicationEventPublisher events;

    AcceptInvitation(
            InvitationRows rows,
            SendInvitation sending,
            Seats seats,
            Customers customers,
            MachineClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.sending = sending;
        this.seats = seats;
        this.customers = customers;
        this.clock = clock;
        this.events = events;
    }

    Optional<Offer> find(Token token) {
        return rows.find(token.hash()).map(this::offer);
    }

    private Offer offer(InvitationRows.Linked linked) {
        var invitation = linked.invitation();
        var state = state(linked, clock.instant().isBefore(invitation.expiresAt()));
        return new Offer(invitation, state, state == OfferState.ACCEPTED && linked.latest() && isRecent(linked));
    }

    private boolean isRecent(InvitationRows.Linked linked) {
        var acceptedAt = linked.acceptedAt();
        return acceptedAt != null && clock.instant().isBefore(acceptedAt.plus(DOUBLE_CLICK));
    }

    /** What is true of the seat comes before what is true of the link. */
    private OfferState state(InvitationRows.Linked linked, boolean inTime) {
        var invitation = linked.invitation();
        var seat = seats.get(invitation.seat());
        if (invitation.state() == InvitationState.CANCELLED) {
            return OfferState.TAKEN_BACK;
        }
        if (seat.state() == SeatState.ENDED) {
            return OfferState.CLOSED;
        }
        if (invitation.state() == InvitationState.ACCEPTED) {
            return invitation.student() != null && invitation.student().equals(seat.student())
                    ? OfferState.ACCEPTED
                    : OfferState.TAKEN_BACK;
        }
        if (!linked.latest()) {
            return OfferState.REPLACED;
        }
        return inTime ? OfferState.OPEN : OfferState.EXPIRED;
    }

    /** As whom its reader may accept: the active customers of the mailbox. */
    List<Customer> profiles(Invitation invitation) {
        return ofMailbox(invitation, CustomerState.ACTIVE);
    }

    private List<Customer> ofMailbox(Invitation invitation, CustomerState state) {
        var filter = new CustomerFilter(
                null, invitation.email().value(), null, null, null, state, null, CustomerFilter.ALL.sort());
        return customers.list(filter, FEW).rows();
    }

    /** Whoever comes second finds it accepted, and gets nothing more. The mailbox is locked first: it may be invited twice. */
    CustomerId accept(Token token, Acceptance typed) {
        rows.find(token.hash())
                .ifPresent(linked ->
                        customers.lockEmails(List.of(linked.invitation().email())));
        var offer = rows.lock(token.hash()).map(this::offer).orElseThrow(() -> new Refusal.NotFound("id"));
        var invitation = offer.invitation();
        requireOwnMailbox(invitation);
        if (invitation.student() != null && offer.letsIn()) {
            return invitation.student();
        }
        if (offer.state() != OfferState.OPEN) {
            throw new Refusal.Conflict("invitation_" + offer.state().name().toLowerCase(Locale.ROOT));
        }
        var student = student(invitation, typed);
        var actor = new Actor(Actor.Kind.CUSTOMER, student.id().value(), student.name());
        Caller.run(Caller.current().organization(), actor, () -> {
            seats.take(invitation.seat(), student.id(), invitation.release(), typed.allowRepeat());
            rows.accept(invitation.id(), student.id(), clock.instant());
            sending.record(invitation, "invitation_accepted");
            events.publishEvent(new InvitationsEnded(List.of(invitation)));
        });
        return student.id();
    }

    /** Who is signed in as somebody else does not take what was meant for another mailbox. */
    private void requireOwnMailbox(Invitation invitation) {
        var actor = Caller.current().actor();
        if (actor.kind() == Actor.Kind.CUSTOMER && actor.id() != null) {
            var signedIn = customers.get(new CustomerId(actor.id()));
            if (!signedIn.email().normal().equals(invitation.email().normal())) {
                throw new Refusal.Conflict(
                        "invitation_of_another", signedIn.email().value());
            }
        }
    }

    private Customer student(Invitation invitation, Acceptance typed) {
        var known = profiles(invitation);
        if (known.isEmpty()) {
            if (!ofMailbox(invitation, CustomerState.ARCHIVED).isEmpty()) {
                throw new Refusal.Conflict("invitation_archived");
            }
            return customers.enrol(person(invitation, typed));
        }
        var chosen =
                typed.customer() == null && known.size() == 1 ? known.getFirst().id() : typed.customer();
        if (known.stream().noneMatch(customer -> customer.id().equals(chosen)) || chosen == null) {
            throw new Refusal.Invalid("customer", "required");
        }
        return customers.lock(chosen);
    }

    private static NewCustomer person(Invitation invitation, Acceptance typed) {
        return new NewCustomer(
                typed.name(),
                invitation.email().value(),
                typed.phone(),
                null,
                null,
                null,
                null,
                invitation.language(),
                null,
                List.of(),
                null,
                null);
    }

    /** The new link goes where the old one went, and to nobody else. */
    boolean renew(Token token) {
        var offer = rows.lock(token.hash()).map(this::offer);
        offer.filter(Offer::isRenewable).ifPresent(found -> sending.again(found.invitation()));
        return offer.filter(Offer::isRenewable).isPresent();
    }
}
