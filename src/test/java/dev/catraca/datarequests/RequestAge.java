package dev.catraca.datarequests;

import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes requests old without waiting: no test moves the machine's clock. */
@Component
public class RequestAge {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DataRequestSweep sweep;

    RequestAge(JdbcClient jdbc, TransactionTemplate transaction, DataRequestSweep sweep) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sweep = sweep;
    }

    /** All of an organization's requests were sent so many days earlier. */
    public void age(OrganizationId organization, int days) {
        Caller.run(
                organization,
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        update datarequests.request
                        set sent_at = sent_at - make_interval(days => :days),
                            expires_at = expires_at - make_interval(days => :days),
                            first_reminder_at = first_reminder_at - make_interval(days => :days),
                            second_reminder_at = second_reminder_at - make_interval(days => :days)
                        where organization_id = :organization
                        """)
                        .param("days", days)
                        .param("organization", organization.value())
                        .update()));
    }

    public void sweep(OrganizationId organization) {
        Caller.run(organization, Actor.SYSTEM, sweep::run);
    }

    /** What of typed personal data is still stored anywhere in the organization's requests. */
    public long drafts(OrganizationId organization) {
        return Caller.call(
                organization,
                Actor.SYSTEM,
                () -> transaction.execute(status -> jdbc.sql("""
                        select count(*) from datarequests.request
                        where organization_id = :organization and (draft <> '{}' or seen is not null)
                        """)
                        .param("organization", organization.value())
                        .query(Long.class)
                        .single()));
    }
}
