package dev.catraca.identity;

import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes links and sessions old without waiting: no test moves the machine's clock. */
@Component
public class LinkAge {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LinkAge(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public void expire(OrganizationId organization, Token token) {
        update(organization, token, "update identity.link set expires_at = created_at where hash = :hash");
        update(organization, token, "update identity.session set expires_at = created_at where hash = :hash");
    }

    public void leaveIdle(OrganizationId organization, Token session, int days) {
        update(
                organization,
                session,
                "update identity.session set last_seen_at = last_seen_at - interval '1 day' * %d where hash = :hash"
                        .formatted(days));
    }

    private void update(OrganizationId organization, Token token, String sql) {
        Caller.run(
                organization,
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql(sql).param("hash", token.hash()).update()));
    }
}
