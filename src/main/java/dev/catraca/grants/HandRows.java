package dev.catraca.grants;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people do to single grants. Each statement changes only what is not so yet, and tells whether it did. */
@Component
class HandRows {

    private final JdbcClient jdbc;

    HandRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A grant by hand is its own source: given again, it is another one. */
    void give(GrantId id, NewGrant wanted, Instant startsAt, String reason, Instant at) {
        jdbc.sql("""
                insert into grants.course_grant (organization_id, id, student_id, course_id, source_kind, source_id,
                    starts_at, ends_at, reason, created_at)
                values (:organization, :id, :student, :course, 'MANUAL', :id, :starts, :ends, :reason, :at)
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("student", wanted.student().value())
                .param("course", wanted.course().value())
                .param("starts", startsAt.atOffset(UTC))
                .param("ends", wanted.endsAt() == null ? null : wanted.endsAt().atOffset(UTC))
                .param("reason", reason)
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** The last in the lock order before the ledger. */
    boolean lock(GrantId id) {
        return jdbc.sql("""
                select 1 from grants.course_grant where organization_id = :organization and id = :id for no key update
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    boolean revoke(GrantId id, UUID revocation, Instant at, String by, String reason) {
        return one("""
                revocation_id = :revocation, revoked_at = :at, revoked_by = :by, revoke_reason = :reason
                """, "revoked_at is null", id)
                        .param("revocation", revocation)
                        .param("at", at.atOffset(UTC))
                        .param("by", by)
                        .param("reason", reason)
                        .update()
                > 0;
    }

    boolean unrevoke(GrantId id) {
        return unrevoke("revoked_at is not null", Map.of(), id);
    }

    /** Only that revocation, not one that came later. */
    boolean unrevoke(GrantId id, UUID revocation) {
        return unrevoke("revocation_id = :revocation", Map.of("revocation", revocation), id);
    }

    private boolean unrevoke(String which, Map<String, ?> parameters, GrantId id) {
        return one("revocation_id = null, revoked_at = null, revoked_by = null, revoke_reason = null", which, id)
                        .params(parameters)
                        .update()
                > 0;
    }

    boolean block(Grant grant, UUID block, Instant at, String by, String reason) {
        return jdbc.sql("""
                insert into grants.course_block (organization_id, id, student_id, course_id, grant_id, reason, blocked_at,
                    blocked_by)
                values (:organization, :id, :student, :course, :grant, :reason, :at, :by)
                on conflict (organization_id, student_id, course_id) where lifted_at is null do nothing
                returning 1
                """)
                .param("organization", Caller.tenant())
                .param("id", block)
                .param("student", grant.student().value())
                .param("course", grant.course().value())
                .param("grant", grant.id().value())
                .param("reason", reason)
                .param("at", at.atOffset(UTC))
                .param("by", by)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Only that block, not one that came later. */
    boolean liftBlock(UUID block, Instant at, String by) {
        return lift("id = :block", Map.of("block", block), at, by);
    }

    /** The block of the student and the course, whichever grant it was made on. */
    boolean liftBlockFor(Grant grant, Instant at, String by) {
        var whom = Map.of(
                "student", grant.student().value(), "course", grant.course().value());
        return lift("student_id = :student and course_id = :course", whom, at, by);
    }

    private boolean lift(String which, Map<String, ?> parameters, Instant at, String by) {
        return jdbc.sql("""
                update grants.course_block set lifted_at = :at, lifted_by = :by
                where organization_id = :organization and lifted_at is null and %s
                """.formatted(which))
                        .param("organization", Caller.tenant())
                        .params(parameters)
                        .param("at", at.atOffset(UTC))
                        .param("by", by)
                        .update()
                > 0;
    }

    void freeze(GrantId id, @Nullable Instant from, @Nullable Instant until, @Nullable Instant endsAt) {
        one("frozen_at = :from, frozen_until = :until, ends_at = :ends", "true", id)
                .param("from", from == null ? null : from.atOffset(UTC))
                .param("until", until == null ? null : until.atOffset(UTC))
                .param("ends", endsAt == null ? null : endsAt.atOffset(UTC))
                .update();
    }

    void changeEnd(GrantId id, @Nullable Instant endsAt) {
        one("ends_at = :ends", "true", id)
                .param("ends", endsAt == null ? null : endsAt.atOffset(UTC))
                .update();
    }

    private JdbcClient.StatementSpec one(String set, String where, GrantId id) {
        return jdbc.sql("update grants.course_grant set %s where organization_id = :organization and id = :id and %s"
                        .formatted(set, where))
                .param("organization", Caller.tenant())
                .param("id", id.value());
    }
}
