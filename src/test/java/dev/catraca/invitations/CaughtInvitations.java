package dev.catraca.invitations;

import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Token;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The links that would have gone to each mailbox, oldest first, and a way to make them old without waiting. */
@Component
public class CaughtInvitations {

    private final Map<String, List<String>> urls = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CaughtInvitations(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @EventListener
    void on(SeatsOffered event) {
        event.offers()
                .forEach(offer -> urls.computeIfAbsent(
                                offer.invitation().email().value(), email -> new CopyOnWriteArrayList<>())
                        .add(offer.url()));
    }

    public List<String> to(String email) {
        return urls.getOrDefault(email, List.of());
    }

    /** The path of the latest link, {@code /o/...}. */
    public String path(String email) {
        var url = to(email).getLast();
        return url.substring(url.indexOf("/o/"));
    }

    public Token token(String email) {
        return token(email, to(email).size() - 1);
    }

    public Token token(String email, int sending) {
        var url = to(email).get(sending);
        return Invitations.read(url.substring(url.lastIndexOf('/') + 1)).orElseThrow();
    }

    /** All of an organization's invitations were sent so many days earlier. */
    public void age(OrganizationId organization, int days) {
        Caller.run(
                organization,
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        update invitations.invitation
                        set sent_at = sent_at - make_interval(days => :days),
                            expires_at = expires_at - make_interval(days => :days),
                            accepted_at = accepted_at - make_interval(days => :days)
                        where organization_id = :organization
                        """)
                        .param("days", days)
                        .param("organization", organization.value())
                        .update()));
    }
}
