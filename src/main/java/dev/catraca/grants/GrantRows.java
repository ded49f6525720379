package dev.catraca.grants;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import dev.catraca.kernel.Caller;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class GrantRows {

    /** Each with the block of its student and course, if there is one. */
    static final String FROM = """
            select g.*, b.blocked_at, b.blocked_by, b.reason as block_reason
            from grants.course_grant g
            left join grants.course_block b on b.organization_id = g.organization_id and b.student_id = g.student_id
                and b.course_id = g.course_id and b.lifted_at is null
            """;

    static final String WHERE = "where g.organization_id = :organization ";

    private static final String SELECT = FROM + WHERE;

    private final JdbcClient jdbc;

    GrantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first entry also starts the clock of terms that count from it. */
    void stampFirstEntry(CustomerId student, CourseId course, Instant at, ZoneId zone) {
        jdbc.sql("""
                update grants.course_grant
                set first_entered_at = :at,
                    ends_at = case when ends_at is null and terms ->> 'duration_from' = 'first_entry'
                                        and terms ->> 'duration_days' is not null
                                   then (:at at time zone :zone
                                         + make_interval(days => (terms ->> 'duration_days')::int)) at time zone :zone
                                   else ends_at end
                where organization_id = :organization and student_id = :student and course_id = :course
                  and suspensions = '{}' and ends = '{}' and revoked_at is null
                  and (frozen_at is null or frozen_until <= :at)
                  and starts_at <= :at and (ends_at is null or ends_at > :at) and first_entered_at is null
                """)
                .param("organization", Caller.tenant())
                .param("student", student.value())
                .param("course", course.value())
                .param("zone", zone.getId())
                .param("at", at.atOffset(UTC))
                .update();
    }

    List<Grant> of(CustomerId student, Instant now) {
        return jdbc.sql(SELECT + "and g.student_id = :student order by g.id desc")
                .param("organization", Caller.tenant())
                .param("student", student.value())
                .query(new GrantMapping(now))
                .list();
    }

    List<Grant> of(CustomerId student, CourseId course, Instant now) {
        return jdbc.sql(SELECT + "and g.student_id = :student and g.course_id = :course order by g.id")
                .param("organization", Caller.tenant())
                .param("student", student.value())
                .param("course", course.value())
                .query(new GrantMapping(now))
                .list();
    }

    List<Grant> ofAll(Collection<CustomerId> students, Instant now) {
        return jdbc.sql(SELECT + "and g.student_id = any (:students) order by g.id")
                .param("organization", Caller.tenant())
                .param("students", students.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query(new GrantMapping(now))
                .list();
    }

    List<Grant> ofSources(GrantSource.Kind kind, Collection<UUID> sources, Instant now) {
        return jdbc.sql(SELECT + "and g.source_kind = :kind and g.source_id = any (:sources) order by g.id")
                .param("organization", Caller.tenant())
                .param("kind", kind.name())
                .param("sources", sources.toArray(UUID[]::new))
                .query(new GrantMapping(now))
                .list();
    }

    List<Grant> of(Collection<CustomerId> students, CourseId course, Instant now) {
        return jdbc.sql(SELECT + "and g.student_id = any (:students) and g.course_id = :course order by g.id")
                .param("organization", Caller.tenant())
                .param("students", students.stream().map(CustomerId::value).toArray(UUID[]::new))
                .param("course", course.value())
                .query(new GrantMapping(now))
                .list();
    }

    List<Grant> all(Collection<GrantId> ids, Instant now) {
        return jdbc.sql(SELECT + "and g.id = any (:ids) order by g.id")
                .param("organization", Caller.tenant())
                .param("ids", ids.stream().map(GrantId::value).toArray(UUID[]::new))
                .query(new GrantMapping(now))
                .list();
    }

    Optional<Grant> find(GrantId id, Instant now) {
        return jdbc.sql(SELECT + "and g.id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(new GrantMapping(now))
                .optional();
    }

    Map<CustomerId, List<CourseId>> coursesOf(Collection<CustomerId> students) {
        return jdbc
                .sql("""
                select distinct student_id, course_id from grants.course_grant
                where organization_id = :organization and student_id = any (:students)
                """)
                .param("organization", Caller.tenant())
                .param("students", students.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        new CustomerId(row.getObject("student_id", UUID.class)),
                        new CourseId(row.getObject("course_id", UUID.class))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
