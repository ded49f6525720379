package dev.catraca.courses;

import static java.time.ZoneOffset.UTC;
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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
        var ids = new UUID[] {head.id().value()};
        var lessons = headings(ids).stream().collect(groupingBy(Heading::module, mapping(Heading::lesson, toList())));
        var modules = modules(ids).stream()
                .map(module ->
                        new OutlineModule(module.id(), module.title(), lessons.getOrDefault(module.id(), List.of())))
                .toList();
        return new Outline(head.id(), head.title(), head.state(), modules);
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

    void writeModules(CourseId course, List<PlacedModule> modules, Instant now) {
        jdbc.sql("""
                insert into courses.module (organization_id, id, course_id, position, title, created_at)
                select :organization, id, :course, position, title, :now
                  from unnest(:ids, :positions, :titles) as wanted (id, position, title)
                    on conflict (organization_id, id) do update
                   set position = excluded.position, title = excluded.title
                """)
                .param("organization", Caller.tenant())
                .param("course", course.value())
                .param("now", now.atOffset(UTC))
                .param("ids", modules.stream().map(m -> m.id().value()).toArray(UUID[]::new))
                .param(
                        "positions",
                        modules.stream().mapToInt(PlacedModule::position).toArray())
                .param("titles", modules.stream().map(PlacedModule::title).toArray(String[]::new))
                .update();
    }

    void writeLessons(CourseId course, List<PlacedLesson> lessons, Instant now) {
        jdbc.sql("""
                insert into courses.lesson (organization_id, id, course_id, module_id, position, title, body, video_url,
                                            requires_submission, checkpoint, created_at)
                select :organization, id, :course, module, position, title, body, video_url, submission, gate, :now
                  from unnest(:ids, :modules, :positions, :titles, :bodies, :videos, :submissions, :gates)
                       as wanted (id, module, position, title, body, video_url, submission, gate)
                    on conflict (organization_id, id) do update
                   set module_id = excluded.module_id, position = excluded.position, title = excluded.title,
                       body = excluded.body, video_url = excluded.video_url,
                       requires_submission = excluded.requires_submission, checkpoint = excluded.checkpoint
                """)
                .param("organization", Caller.tenant())
                .param("course", course.value())
                .param("now", now.atOffset(UTC))
                .param("ids", lessons.stream().map(l -> l.id().value()).toArray(UUID[]::new))
                .param("modules", lessons.stream().map(l -> l.module().value()).toArray(UUID[]::new))
                .param(
                        "positions",
                        lessons.stream().mapToInt(PlacedLesson::position).toArray())
                .param("titles", lessons.stream().map(l -> l.lesson().title()).toArray(String[]::new))
                .param("bodies", lessons.stream().map(l -> l.lesson().body()).toArray(String[]::new))
                .param(
                        "videos",
                        lessons.stream().map(l -> l.lesson().videoUrl()).toArray(String[]::new))
                .param(
                        "submissions",
                        lessons.stream()
                                .map(l -> l.lesson().requiresSubmission())
                                .toArray(Boolean[]::new))
                .param(
                        "gates",
                        lessons.stream().map(l -> l.lesson().checkpoint()).toArray(Boolean[]::new))
                .update();
    }

    void updateLesson(LessonId id, LessonDraft lesson) {
        jdbc.sql("""
                update courses.lesson
                   set title = :title, body = :body, video_url = :video_url,
                       requires_submission = :submission, checkpoint = :gate
                 where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("title", lesson.title())
                .param("body", lesson.body())
                .param("video_url", lesson.videoUrl())
                .param("submission", lesson.requiresSubmission())
                .param("gate", lesson.checkpoint())
                .update();
    }

    /** Writes the places of all modules and lessons of a course, and nothing else of them. */
    void place(CourseId course, List<OutlineModule> modules) {
        jdbc.sql("""
                update courses.module m set position = wanted.position
                  from unnest(:ids, :positions) as wanted (id, position)
                 where m.organization_id = :organization and m.course_id = :course and m.id = wanted.id
                """)
                .param("organization", Caller.tenant())
                .param("course", course.value())
                .param("ids", modules.stream().map(m -> m.id().value()).toArray(UUID[]::new))
                .param("positions", IntStream.range(0, modules.size()).toArray())
                .update();
        var lessons = new ArrayList<PlacedHeading>();
        for (var module : modules) {
            for (var i = 0; i < module.lessons().size(); i++) {
                lessons.add(new PlacedHeading(module.lessons().get(i).id(), module.id(), i));
            }
        }
        placeLessons(course, lessons);
    }

    private void placeLessons(CourseId course, List<PlacedHeading> lessons) {
        jdbc.sql("""
                update courses.lesson l set module_id = wanted.module, position = wanted.position
                  from unnest(:ids, :modules, :positions) as wanted (id, module, position)
                 where l.organization_id = :organization and l.course_id = :course and l.id = wanted.id
                """)
                .param("organization", Caller.tenant())
                .param("course", course.value())
                .param("ids", lessons.stream().map(l -> l.id().value()).toArray(UUID[]::new))
                .param("modules", lessons.stream().map(l -> l.module().value()).toArray(UUID[]::new))
                .param(
                        "positions",
                        lessons.stream().mapToInt(PlacedHeading::position).toArray())
                .update();
    }

    void removeExcept(CourseId course, List<PlacedModule> modules, List<PlacedLesson> lessons, Instant now) {
        jdbc.sql("""
                update courses.lesson set removed_at = :now
                 where organization_id = :organization and course_id = :course and removed_at is null
                   and id <> all(:kept)
                """)
                .param("organization", Caller.tenant())
                .param("course", course.value())
                .param("now", now.atOffset(UTC))
                .param("kept", lessons.stream().map(l -> l.id().value()).toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                update courses.module set removed_at = :now
                 where organization_id = :organization and course_id = :course and removed_at is null
                   and id <> all(:kept)
                """)
                .param("organization", Caller.tenant())
                .param("course", course.value())
                .param("now", now.atOffset(UTC))
                .param("kept", modules.stream().map(m -> m.id().value()).toArray(UUID[]::new))
                .update();
    }

    void removeModule(ModuleId id, Instant now) {
        jdbc.sql("""
                update courses.lesson set removed_at = :now
                 where organization_id = :organization and module_id = :id and removed_at is null
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("now", now.atOffset(UTC))
                .update();
        jdbc.sql("update courses.module set removed_at = :now where organization_id = :organization and id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("now", now.atOffset(UTC))
                .update();
    }

    void removeLesson(LessonId id, Instant now) {
        jdbc.sql("update courses.lesson set removed_at = :now where organization_id = :organization and id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("now", now.atOffset(UTC))
                .update();
    }

    void addFile(LessonId lesson, FileId file, int position) {
        jdbc.sql("""
                insert into courses.lesson_file (organization_id, lesson_id, file_id, position)
                values (:organization, :lesson, :file, :position)
                """)
                .param("organization", Caller.tenant())
                .param("lesson", lesson.value())
                .param("file", file.value())
                .param("position", position)
                .update();
    }

    void keepFiles(LessonId lesson, List<FileId> kept) {
        jdbc.sql("""
                delete from courses.lesson_file
                 where organization_id = :organization and lesson_id = :lesson and file_id <> all(:kept)
                """)
                .param("organization", Caller.tenant())
                .param("lesson", lesson.value())
                .param("kept", kept.stream().map(FileId::value).toArray(UUID[]::new))
                .update();
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
    }

    private record Heading(ModuleId module, OutlineLesson lesson) {}

    private record Attached(LessonId lesson, StoredFile file) {}

    private record PlacedHeading(LessonId id, ModuleId module, int position) {}
}
