package dev.catraca.courses;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.catraca.courses.Outline.OutlineLesson;
import dev.catraca.courses.Outline.OutlineModule;
import dev.catraca.files.FileId;
import dev.catraca.files.StoredFile;
import dev.catraca.kernel.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SyllabusRows {

    private final JdbcClient jdbc;

    SyllabusRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Course course(CourseHead head) {
        return courses(List.of(head)).getFirst();
    }

    List<Course> courses(List<CourseHead> heads) {
        var ids = heads.stream().map(head -> head.id().value()).toArray(UUID[]::new);
        var lessons = lessons(ids).stream().collect(groupingBy(Lesson::moduleId));
        var modules = modules(ids).stream()
                .collect(groupingBy(Titled::course, mapping(module -> module.with(lessons), toList())));
        return heads.stream()
                .map(head -> new Course(
                        head.id(),
                        head.title(),
                        head.description(),
                        modules.getOrDefault(head.id(), List.of()),
                        head.state(),
                        head.createdAt()))
                .toList();
    }

    Outline outline(CourseHead head) {
        return outlines(List.of(head)).getFirst();
    }

    List<Outline> outlines(List<CourseHead> heads) {
        var ids = heads.stream().map(head -> head.id().value()).toArray(UUID[]::new);
        var lessons = headings(ids).stream().collect(groupingBy(Heading::module, mapping(Heading::lesson, toList())));
        var modules = modules(ids).stream()
                .collect(groupingBy(Titled::course, mapping(module -> module.outline(lessons), toList())));
        return heads.stream()
                .map(head ->
                        new Outline(head.id(), head.title(), head.state(), modules.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private List<Titled> modules(UUID[] courses) {
        return jdbc.sql("""
                select id, course_id, title from courses.module
                 where organization_id = :organization and course_id = any(:courses) and removed_at is null
                 order by position, id
                """)
                .param("organization", Caller.tenant())
                .param("courses", courses)
                .query((row, _) -> new Titled(
                        new CourseId(row.getObject("course_id", UUID.class)),
                        new ModuleId(row.getObject("id", UUID.class)),
                        row.getString("title")))
                .list();
    }

    private List<Heading> headings(UUID[] courses) {
        return jdbc.sql("""
                select id, module_id, title, requires_submission, checkpoint from courses.lesson
                 where organization_id = :organization and course_id = any(:courses) and removed_at is null
                 order by position, id
                """)
                .param("organization", Caller.tenant())
                .param("courses", courses)
                .query((row, _) -> new Heading(
                        new ModuleId(row.getObject("module_id", UUID.class)),
                        new OutlineLesson(
                                new LessonId(row.getObject("id", UUID.class)),
                                row.getString("title"),
                                row.getBoolean("requires_submission"),
                                row.getBoolean("checkpoint"))))
                .list();
    }

    private List<Lesson> lessons(UUID[] courses) {
        var files = files("l.course_id = any(:ids)", courses);
        return jdbc.sql("""
                select * from courses.lesson
                 where organization_id = :organization and course_id = any(:courses) and removed_at is null
                 order by position, id
                """)
                .param("organization", Caller.tenant())
                .param("courses", courses)
                .query((row, _) -> lesson(row, files))
                .list();
    }

    Optional<Lesson> lesson(LessonId id) {
        var files = files("l.id = any(:ids)", id.value());
        return jdbc.sql("""
                select * from courses.lesson
                 where organization_id = :organization and id = :id and removed_at is null
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query((row, _) -> lesson(row, files))
                .optional();
    }

    private Map<LessonId, List<StoredFile>> files(String whichLessons, UUID... ids) {
        return jdbc
                .sql("""
                select l.id as lesson_id, f.id, f.name, f.content_type, f.size, f.sha256, f.created_at
                  from courses.lesson l
                  join courses.lesson_file a on a.organization_id = l.organization_id and a.lesson_id = l.id
                  join files.stored_file f on f.organization_id = a.organization_id and f.id = a.file_id
                 where l.organization_id = :organization and %s
                 order by a.position, f.id
                """.formatted(whichLessons))
                .param("organization", Caller.tenant())
                .param("ids", ids)
                .query((row, _) -> new Attached(new LessonId(row.getObject("lesson_id", UUID.class)), file(row)))
                .list()
                .stream()
                .collect(groupingBy(Attached::lesson, mapping(Attached::file, toList())));
    }

    Set<LessonId> lessonsOf(Collection<CourseId> courses) {
        return new HashSet<>(jdbc.sql("""
                select id from courses.lesson
                 where organization_id = :organization and course_id = any(:courses) and removed_at is null
                """)
                .param("organization", Caller.tenant())
                .param("courses", courses.stream().map(CourseId::value).toArray(UUID[]::new))
                .query((row, _) -> new LessonId(row.getObject("id", UUID.class)))
                .list());
    }

    Optional<CourseId> courseOf(ModuleId id) {
        return jdbc.sql("""
                select course_id from courses.module
                 where organization_id = :organization and id = :id and removed_at is null
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query((row, _) -> new CourseId(row.getObject("course_id", UUID.class)))
                .optional();
    }

    Optional<CourseId> courseOf(LessonId id) {
        return jdbc.sql("""
                select course_id from courses.lesson
                 where organization_id = :organization and id = :id and removed_at is null
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query((row, _) -> new CourseId(row.getObject("course_id", UUID.class)))
                .optional();
    }

    private static Lesson lesson(ResultSet row, Map<LessonId, List<StoredFile>> files) throws SQLException {
        var id = new LessonId(row.getObject("id", UUID.class));
        return new Lesson(
                id,
                new CourseId(row.getObject("course_id", UUID.class)),
                new ModuleId(row.getObject("module_id", UUID.class)),
                row.getString("title"),
                row.getString("body"),
                row.getString("video_url"),
                row.getBoolean("requires_submission"),
                row.getBoolean("checkpoint"),
                files.getOrDefault(id, List.of()));
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("content_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private record Titled(CourseId course, ModuleId id, String title) {
        CourseModule with(Map<ModuleId, List<Lesson>> lessons) {
            return new CourseModule(id, title, lessons.getOrDefault(id, List.of()));
        }

        OutlineModule outline(Map<ModuleId, List<OutlineLesson>> lessons) {
            return new OutlineModule(id, title, lessons.getOrDefault(id, List.of()));
        }
    }

    private record Heading(ModuleId module, OutlineLesson lesson) {}

    private record Attached(LessonId lesson, StoredFile file) {}
}
