package dev.catraca.courses;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ClassRows {

    private final JdbcClient jdbc;

    ClassRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CourseClass group) {
        jdbc.sql("""
                insert into courses.class
                       (organization_id, id, course_id, name, starts_on, ends_on, capacity, created_at)
                values (:organization, :id, :course, :name, :starts_on, :ends_on, :capacity, :created_at)
                """)
                .param("organization", Caller.tenant())
                .param("id", group.id().value())
                .param("course", group.courseId().value())
                .param("name", group.name())
                .param("starts_on", group.startsOn())
                .param("ends_on", group.endsOn())
                .param("capacity", group.capacity())
                .param("created_at", group.createdAt().atOffset(UTC))
                .update();
    }

    void update(CourseClass group) {
        jdbc.sql("""
                update courses.class
                   set name = :name, starts_on = :starts_on, ends_on = :ends_on, capacity = :capacity
                 where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", group.id().value())
                .param("name", group.name())
                .param("starts_on", group.startsOn())
                .param("ends_on", group.endsOn())
                .param("capacity", group.capacity())
                .update();
    }

    Optional<CourseClass> find(ClassId id) {
        return jdbc.sql("select * from courses.class where organization_id = :organization and id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(ClassRows::group)
                .optional();
    }

    Optional<CourseClass> lock(ClassId id) {
        return jdbc.sql("select * from courses.class where organization_id = :organization and id = :id for update")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(ClassRows::group)
                .optional();
    }

    Page<CourseClass> list(@Nullable CourseId course, PageRequest page) {
        var where = new Where();
        if (course != null) {
            where.and("course_id = :course", Map.of("course", course.value()));
        }
        if (page.after() != null) {
            where.and("id < :after", Map.of("after", page.after().uuid(0)));
        }
        var rows = jdbc.sql("select * from courses.class where organization_id = :organization" + where.sql()
                        + " order by id desc limit :limit")
                .param("organization", Caller.tenant())
                .params(where.parameters())
                .param("limit", page.fetch())
                .query(ClassRows::group)
                .list();
        return Page.of(rows, page, last -> Cursor.of(last.id()));
    }

    private static CourseClass group(ResultSet row, int number) throws SQLException {
        return new CourseClass(
                new ClassId(row.getObject("id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getString("name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("capacity", Integer.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
