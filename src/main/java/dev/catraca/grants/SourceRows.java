package dev.catraca.grants;

import static java.time.ZoneOffset.UTC;

import dev.catraca.catalog.TermsJson;
import dev.catraca.kernel.Caller;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What sources do to the grants that they gave, many by one statement. */
@Component
class SourceRows {

    private static final String IS_LEFT_TO_SUSPENSIONS = """
            ends = '{}' and revoked_at is null and not exists (
                select from grants.course_block b
                where b.organization_id = :organization and b.student_id = course_grant.student_id
                  and b.course_id = course_grant.course_id and b.lifted_at is null)
            """;

    private static final String OPEN = """
            insert into grants.course_grant (organization_id, student_id, course_id, source_kind, source_id,
                invoice_id, order_id, starts_at, ends_at, terms, created_at)
            select :organization, student, course, kind, source, invoice, ordered, starts, ends, terms::jsonb, :at
            from unnest(:students, :courses, :kinds::text[], :sources, :invoices, :orders, :starts::timestamptz[],
                        :ends::timestamptz[], :terms::text[])
                as opening (student, course, kind, source, invoice, ordered, starts, ends, terms)
            on conflict on constraint grant_given_once do update
                set suspensions = array_remove(course_grant.suspensions, 'PAYMENT'),
                    ends = array_remove(course_grant.ends, 'UNASSIGNED'),
                    reason = case when 'UNASSIGNED' = any (course_grant.ends) then null
                                  else course_grant.reason end,
                    ends_at = coalesce(excluded.ends_at + case when course_grant.frozen_until > :at
                        then make_interval(secs => extract(epoch from course_grant.frozen_until - :at)::double precision)
                        else interval '0' end, course_grant.ends_at),
                    frozen_at = case when excluded.ends_at is not null and course_grant.frozen_at < :at then :at
                        else course_grant.frozen_at end
            returning 1
            """;

    private final JdbcClient jdbc;

    SourceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The unique constraint makes a second opening by the same source find the first one. Where it starts a duration
     * anew while the grant is frozen, what stands still is counted from here.
     */
    void open(List<Opening> openings, Instant at) {
        jdbc.sql(OPEN)
                .param("organization", Caller.tenant())
                .param("students", ids(openings, opening -> opening.student().value()))
                .param("courses", ids(openings, opening -> opening.course().value()))
                .param(
                        "kinds",
                        openings.stream()
                                .map(opening -> opening.source().kind().name())
                                .toArray(String[]::new))
                .param("sources", ids(openings, opening -> opening.source().id()))
                .param(
                        "invoices",
                        ids(
                                openings,
                                opening -> opening.invoice() == null
                                        ? null
                                        : opening.invoice().value()))
                .param(
                        "orders",
                        ids(
                                openings,
                                opening -> opening.order() == null
                                        ? null
                                        : opening.order().value()))
                .param("starts", moments(openings, Opening::startsAt))
                .param("ends", moments(openings, Opening::endsAt))
                .param(
                        "terms",
                        openings.stream()
                                .map(opening -> opening.terms() == null ? null : TermsJson.write(opening.terms()))
                                .toArray(String[]::new))
                .param("at", at.atOffset(UTC))
                .query(Integer.class)
                .list();
    }

    /** Gives how many nothing else had shut. */
    int suspend(GrantSource.Kind kind, Collection<UUID> of, Suspension why) {
        return changed(change(
                "suspensions = array_append(suspensions, :why)",
                "not (:why = any (suspensions)) returning " + IS_LEFT_TO_SUSPENSIONS
                        + " and cardinality(suspensions) = 1",
                kind,
                of,
                why.name()));
    }

    int resume(GrantSource.Kind kind, Collection<UUID> of, Suspension why) {
        return changed(change(
                "suspensions = array_remove(suspensions, :why)",
                ":why = any (suspensions) returning " + IS_LEFT_TO_SUSPENSIONS + " and suspensions = '{}'",
                kind,
                of,
                why.name()));
    }

    private static int changed(JdbcClient.StatementSpec update) {
        return (int) update.query(Boolean.class).list().stream()
                .filter(Boolean::booleanValue)
                .count();
    }

    int end(GrantSource.Kind kind, Collection<UUID> of, Ending why, @Nullable String reason) {
        return change(
                        "ends = array_append(ends, :why), reason = coalesce(:reason::text, reason)",
                        "not (:why = any (ends))",
                        kind,
                        of,
                        why.name())
                .param("reason", reason)
                .update();
    }

    int reopen(GrantSource.Kind kind, Collection<UUID> of, Ending why) {
        return change("ends = array_remove(ends, :why)", ":why = any (ends)", kind, of, why.name())
                .update();
    }

    private JdbcClient.StatementSpec change(
            String set, String where, GrantSource.Kind kind, Collection<UUID> of, String why) {
        return about("""
                update grants.course_grant set %s
                where organization_id = :organization and source_kind = :kind and source_id = any (:sources) and %s
                """.formatted(set, where), kind, of).param("why", why);
    }

    List<UUID> started(GrantSource.Kind kind, Collection<UUID> of) {
        return about("""
                select distinct source_id from grants.course_grant
                where organization_id = :organization and source_kind = :kind and source_id = any (:sources)
                  and first_entered_at is not null and not ('UNASSIGNED' = any (ends))
                """, kind, of)
                .query((row, number) -> row.getObject("source_id", UUID.class))
                .list();
    }

    private JdbcClient.StatementSpec about(String sql, GrantSource.Kind kind, Collection<UUID> of) {
        return jdbc.sql(sql)
                .param("organization", Caller.tenant())
                .param("kind", kind.name())
                .param("sources", of.toArray(UUID[]::new));
    }

    private static @Nullable UUID[] ids(List<Opening> openings, Function<Opening, @Nullable UUID> id) {
        return openings.stream().map(id).toArray(UUID[]::new);
    }

    private static @Nullable String[] moments(List<Opening> openings, Function<Opening, @Nullable Instant> moment) {
        return openings.stream()
                .map(moment)
                .map(at -> at == null ? null : at.toString())
                .toArray(String[]::new);
    }
}
