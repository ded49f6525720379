package dev.catraca.courses;

import static java.time.ZoneOffset.UTC;

import dev.catraca.courses.Outline.OutlineModule;
import dev.catraca.files.FileId;
import dev.catraca.kernel.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SyllabusEditRows {

    private final JdbcClient jdbc;

    SyllabusEditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    private record PlacedHeading(LessonId id, ModuleId module, int position) {}
}
