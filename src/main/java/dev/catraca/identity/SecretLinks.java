package dev.catraca.identity;

import dev.catraca.customers.Customer;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.MachineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Single-use secrets. Looking at one leaves it whole, because mail scanners open every link. */
@Component
class SecretLinks {

    private final SecretLinkRows rows;
    private final MachineClock clock;

    SecretLinks(SecretLinkRows rows, MachineClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A fresh secret and the moment it goes stale. */
    record Minted(Token token, Instant expiresAt) {}

    /** A new link for a member of the staff; the earlier ones of this purpose are dead. */
    Minted mint(LinkPurpose purpose, StaffId staff) {
        rows.delete(purpose, staff);
        var minted = fresh(purpose, purpose.lifetime);
        rows.insertForStaff(purpose, minted, staff, clock.instant());
        return minted;
    }

    /** A new way into the portal, for a mailbox or for one customer of it. Earlier ones stay good: mails cross. */
    Minted mintForMailbox(String emailNormal, @Nullable UUID customer, Duration lifetime) {
        rows.deleteStale(List.of(emailNormal), clock.instant());
        var minted = fresh(LinkPurpose.SIGN_IN, lifetime);
        rows.insertForMailbox(minted, emailNormal, customer, clock.instant());
        return minted;
    }

    /** The same for each of these customers, in their order. */
    List<Minted> mintForCustomers(List<Customer> customers, Duration lifetime) {
        if (customers.isEmpty()) {
            return List.of();
        }
        var minted = customers.stream()
                .map(customer -> fresh(LinkPurpose.SIGN_IN, lifetime))
                .toList();
        rows.deleteStale(
                customers.stream().map(customer -> customer.email().normal()).toList(), clock.instant());
        rows.insertForCustomers(minted, customers, clock.instant());
        return minted;
    }

    /** Whose link it is, if it is still good. */
    Optional<StaffId> staffOf(LinkPurpose purpose, Token token) {
        return rows.staffOf(purpose, token.hash(), clock.instant());
    }

    /** Uses the link up; empty if it was used before, is stale, or never was. */
    Optional<StaffId> consume(LinkPurpose purpose, Token token) {
        return rows.consume(purpose, token.hash(), clock.instant()).map(StaffId::new);
    }

    /** The mailbox that a link into the portal proves, if it is still good. */
    Optional<SecretLinkRows.Mailbox> mailboxOf(Token token) {
        return rows.mailboxOf(token.hash(), clock.instant());
    }

    /** Uses up a link into the portal; false if it was used before, is stale, or never was. */
    boolean consumeSignIn(Token token) {
        return rows.consumeSignIn(token.hash(), clock.instant());
    }

    private Minted fresh(LinkPurpose purpose, Duration lifetime) {
        var token = Token.mint(purpose.prefix, Caller.current().organization());
        return new Minted(token, clock.instant().plus(lifetime));
    }
}
