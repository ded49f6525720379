package dev.catraca.api;

import dev.catraca.courses.Course;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.CourseModule;
import dev.catraca.courses.CourseState;
import dev.catraca.courses.Lesson;
import dev.catraca.courses.LessonId;
import dev.catraca.courses.ModuleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A course as answered. */
record CourseView(
        CourseId id,
        String title,
        @Nullable String description,
        List<ModuleView> modules,
        CourseState state,
        Instant createdAt) {

    static CourseView of(Course course) {
        return new CourseView(
                course.id(),
                course.title(),
                course.description(),
                course.modules().stream().map(ModuleView::of).toList(),
                course.state(),
                course.createdAt());
    }

    record ModuleView(ModuleId id, String title, List<LessonView> lessons) {
        static ModuleView of(CourseModule module) {
            return new ModuleView(
                    module.id(),
                    module.title(),
                    module.lessons().stream().map(LessonView::of).toList());
        }
    }

    record LessonView(
            LessonId id,
            String title,
            @Nullable String body,
            @Nullable String videoUrl,
            boolean requiresSubmission,
            boolean checkpoint,
            List<FileView> files) {

        static LessonView of(Lesson lesson) {
            return new LessonView(
                    lesson.id(),
                    lesson.title(),
                    lesson.body(),
                    lesson.videoUrl(),
                    lesson.requiresSubmission(),
                    lesson.checkpoint(),
                    lesson.files().stream()
                            .map(file -> FileView.of(lesson.courseId(), lesson.id(), file))
                            .toList());
        }
    }
}
