package dev.catraca.courses;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Text;
import dev.catraca.kernel.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CourseRows {

    private final JdbcClient jdbc;

    CourseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CourseId id, CourseDraft course, Instant createdAt) {
        jdbc.sql("""
                insert into courses.course (organization_id, id, title, description, state, created_at)
                values (:organization, :id, :title, :description, :state, :created_at)
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("title", course.title())
                .param("description", course.description())
                .param("state", course.state().name())
                .param("created_at", createdAt.atOffset(UTC))
                .update();
        insertWords(id, String.valueOf(course.title()));
    }

    void update(CourseId id, CourseDraft course) {
        jdbc.sql("""
                update courses.course set title = :title, description = :description, state = :state
                 where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("title", course.title())
                .param("description", course.description())
                .param("state", course.state().name())
                .update();
        jdbc.sql("delete from courses.course_word where organization_id = :organization and course_id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .update();
        insertWords(id, String.valueOf(course.title()));
    }

    private void insertWords(CourseId id, String title) {
        jdbc.sql("""
                insert into courses.course_word (organization_id, word, course_id)
                select :organization, word, :id from unnest(:words) as word
                on conflict do nothing
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("words", Text.words(title).toArray(String[]::new))
                .update();
    }

    Optional<CourseHead> find(CourseId id) {
        return jdbc.sql("""
                select id, title, description, state, created_at from courses.course
                 where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(CourseRows::head)
                .optional();
    }

    List<CourseHead> find(Collection<CourseId> ids) {
        return jdbc.sql("""
                select id, title, description, state, created_at from courses.course
                 where organization_id = :organization and id = any(:ids)
                """)
                .param("organization", Caller.tenant())
                .param("ids", ids.stream().map(CourseId::value).toArray(UUID[]::new))
                .query(CourseRows::head)
                .list();
    }

    Optional<CourseHead> lock(CourseId id) {
        return jdbc.sql("""
                select id, title, description, state, created_at from courses.course
                 where organization_id = :organization and id = :id
                   for update
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(CourseRows::head)
                .optional();
    }

    Map<CourseId, String> titles(Collection<CourseId> ids) {
        var titles = new HashMap<CourseId, String>();
        jdbc.sql("select id, title from courses.course where organization_id = :organization and id = any(:ids)")
                .param("organization", Caller.tenant())
                .param("ids", ids.stream().map(CourseId::value).toArray(UUID[]::new))
                .query(row -> {
                    titles.put(new CourseId(row.getObject("id", UUID.class)), row.getString("title"));
                });
        return titles;
    }

    Page<CourseSummary> list(CourseQuery query, PageRequest page) {
        var where = where(query, page);
        var rows = jdbc.sql(sql(query, where))
                .param("organization", Caller.tenant())
                .params(where.parameters())
                .param("limit", page.fetch())
                .query(CourseRows::summary)
                .list();
        return Page.of(rows, page, last -> byTitle(query) ? Cursor.of(last.title(), last.id()) : Cursor.of(last.id()));
    }

    static String sql(CourseQuery query, Where where) {
        return """
                select c.id, c.title, c.state, c.created_at,
                       (select count(*) from courses.module m
                         where m.organization_id = c.organization_id and m.course_id = c.id
                           and m.removed_at is null) as modules,
                       (select count(*) from courses.lesson l
                         where l.organization_id = c.organization_id and l.course_id = c.id
                           and l.removed_at is null) as lessons
                  from courses.course c
                 where c.organization_id = :organization%s
                 order by %s limit :limit
                """.formatted(where.sql(), byTitle(query) ? "c.title, c.id" : "c.id desc");
    }

    private static boolean byTitle(CourseQuery query) {
        return query.sort() == CourseSort.TITLE;
    }

    static Where where(CourseQuery query, PageRequest page) {
        var where = new Where();
        if (query.state() != null) {
            where.and("c.state = :state", Map.of("state", query.state().name()));
        }
        if (query.text() != null) {
            where.andEachWord(Text.searchWords(query.text()), """
                    c.id in (select w.course_id from courses.course_word w
                              where w.organization_id = :organization and starts_with(w.word, :word))""");
        }
        var after = page.after();
        if (after != null && byTitle(query)) {
            where.and("(c.title, c.id) > (:title, :after)", Map.of("title", after.string(0), "after", after.uuid(1)));
        } else if (after != null) {
            where.and("c.id < :after", Map.of("after", after.uuid(0)));
        }
        return where;
    }

    private static CourseHead head(ResultSet row, int number) throws SQLException {
        return new CourseHead(
                new CourseId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("description"),
                CourseState.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static CourseSummary summary(ResultSet row, int number) throws SQLException {
        return new CourseSummary(
                new CourseId(row.getObject("id", UUID.class)),
                row.getString("title"),
                CourseState.valueOf(row.getString("state")),
                row.getInt("modules"),
                row.getInt("lessons"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
