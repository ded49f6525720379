package dev.catraca.identity;

import dev.catraca.audit.Audit;
import dev.catraca.customers.CustomerId;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.MachineClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in with which browser. A session ends by itself when idle or old, and at once when told to. */
@Component
@Transactional
public class Sessions {

    public static final String STAFF_PREFIX = "staff";
    public static final String CUSTOMER_PREFIX = "customer";

    static final Duration STAFF_IDLE = Duration.ofHours(12);
    static final Duration STAFF_LIFETIME = Duration.ofDays(14);
    static final Duration CUSTOMER_IDLE = Duration.ofDays(14);
    static final Duration CUSTOMER_LIFETIME = Duration.ofDays(90);

    /** A session's last use is written this seldom: not each page costs a write. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private static final int MAX_AGENT = 300;

    private final SessionRows rows;
    private final StaffRows staff;
    private final Audit audit;
    private final MachineClock clock;

    Sessions(SessionRows rows, StaffRows staff, Audit audit, MachineClock clock) {
        this.rows = rows;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who the token's holder is, if the session is alive and they may still come in. */
    public Optional<SignedIn> find(Token token) {
        var now = clock.instant();
        var found = token.prefix().equals(STAFF_PREFIX)
                ? rows.findStaff(token.hash(), now, now.minus(STAFF_IDLE))
                : rows.findCustomer(token.hash(), now, now.minus(CUSTOMER_IDLE));
        found.filter(seen -> seen.lastSeenAt().isBefore(now.minus(SEEN_EVERY)))
                .ifPresent(seen -> rows.touch(seen.session(), now));
        return found.map(SeenSession::signedIn);
    }

    /** The live sessions of whoever is signed in, latest first. */
    @Transactional(readOnly = true)
    public List<Session> of(SignedIn signedIn) {
        return rows.of(signedIn, clock.instant());
    }

    /** Signs out. */
    public void end(SignedIn signedIn) {
        rows.end(signedIn, signedIn.session());
        audit.record(subject(signedIn), signedIn.id(), "signed_out");
    }

    /** Ends another session of the same person; another's id does nothing. */
    public void endOne(SignedIn signedIn, UUID session) {
        rows.end(signedIn, session);
    }

    /** Signs out everywhere. */
    public void endAll(SignedIn signedIn) {
        rows.endAll(signedIn);
        audit.record(subject(signedIn), signedIn.id(), "signed_out_everywhere");
    }

    /** The customers that a signed-in customer may go on as: those of the mailbox that they proved, themselves included. */
    @Transactional(readOnly = true)
    public List<CustomerProfile> profiles(SignedIn customer) {
        return rows.profiles(Objects.requireNonNull(customer.session()));
    }

    /**
     * Goes on as another customer of the proven mailbox; the session's earlier token is dead. Empty if that customer
     * isn't one of {@link #profiles}, perhaps no longer.
     */
    public Optional<Token> change(SignedIn customer, CustomerId to) {
        var token = Token.mint(CUSTOMER_PREFIX, Caller.current().organization());
        if (!rows.change(Objects.requireNonNull(customer.session()), to.value(), token.hash())) {
            return Optional.empty();
        }
        audit.record("customer", to.value(), "signed_in");
        audit.record("customer", customer.id(), "profile_changed");
        return Optional.of(token);
    }

    Token openForStaff(StaffId member, String userAgent) {
        var token = Token.mint(STAFF_PREFIX, Caller.current().organization());
        var now = clock.instant();
        rows.deleteStale(now);
        staff.noteSignIn(member, now);
        rows.insertForStaff(token.hash(), member, shortened(userAgent), now, now.plus(STAFF_LIFETIME));
        return token;
    }

    Token openForCustomer(UUID customer, String emailNormal, boolean wholeMailbox, String userAgent) {
        var token = Token.mint(CUSTOMER_PREFIX, Caller.current().organization());
        var now = clock.instant();
        rows.deleteStale(now);
        var expires = now.plus(CUSTOMER_LIFETIME);
        rows.insertForCustomer(token.hash(), customer, emailNormal, wholeMailbox, shortened(userAgent), now, expires);
        return token;
    }

    void endAllOf(StaffId staff) {
        rows.endAllOf(staff);
    }

    private static String shortened(String userAgent) {
        return userAgent.length() <= MAX_AGENT ? userAgent : userAgent.substring(0, MAX_AGENT);
    }

    private static String subject(SignedIn signedIn) {
        return signedIn.isCustomer() ? "customer" : "staff";
    }
}
