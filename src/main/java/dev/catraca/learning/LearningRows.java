package dev.catraca.learning;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toMap;

import dev.catraca.courses.CourseId;
import dev.catraca.courses.LessonId;
import dev.catraca.customers.CustomerId;
import dev.catraca.kernel.Caller;
import dev.catraca.learning.Progress.Bookmark;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LearningRows {

    private final JdbcClient jdbc;

    LearningRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True the first time; whoever comes again changes nothing. */
    boolean complete(CustomerId student, LessonId lesson, Instant at) {
        return jdbc.sql("""
                insert into learning.completion (organization_id, student_id, lesson_id, completed_at)
                values (:organization, :student, :lesson, :at)
                on conflict (organization_id, student_id, lesson_id) do nothing
                returning 1
                """)
                .param("organization", Caller.tenant())
                .param("student", student.value())
                .param("lesson", lesson.value())
                .param("at", at.atOffset(UTC))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void reopen(CustomerId student, LessonId lesson) {
        jdbc.sql("""
                delete from learning.completion
                where organization_id = :organization and student_id = :student and lesson_id = :lesson
                """)
                .param("organization", Caller.tenant())
                .param("student", student.value())
                .param("lesson", lesson.value())
                .update();
    }

    void remember(CustomerId student, CourseId course, LessonId lesson, Instant at) {
        jdbc.sql("""
                insert into learning.bookmark (organization_id, student_id, course_id, lesson_id, opened_at)
                values (:organization, :student, :course, :lesson, :at)
                on conflict (organization_id, student_id, course_id)
                    do update set lesson_id = excluded.lesson_id, opened_at = excluded.opened_at
                """)
                .param("organization", Caller.tenant())
                .param("student", student.value())
                .param("course", course.value())
                .param("lesson", lesson.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    Set<LessonId> completed(CustomerId student, Collection<LessonId> lessons) {
        return new HashSet<>(jdbc.sql("""
                select lesson_id from learning.completion
                where organization_id = :organization and student_id = :student and lesson_id = any (:lessons)
                """)
                .param("organization", Caller.tenant())
                .param("student", student.value())
                .param("lessons", lessons.stream().map(LessonId::value).toArray(UUID[]::new))
                .query((row, number) -> new LessonId(row.getObject("lesson_id", UUID.class)))
                .list());
    }

    Map<CourseId, Bookmark> bookmarks(CustomerId student, Collection<CourseId> courses) {
        return jdbc
                .sql("""
                select course_id, lesson_id, opened_at from learning.bookmark
                where organization_id = :organization and student_id = :student and course_id = any (:courses)
                """)
                .param("organization", Caller.tenant())
                .param("student", student.value())
                .param("courses", courses.stream().map(CourseId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        new CourseId(row.getObject("course_id", UUID.class)),
                        new Bookmark(
                                new LessonId(row.getObject("lesson_id", UUID.class)),
                                row.getObject("opened_at", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
