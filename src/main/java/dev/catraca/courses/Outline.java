package dev.catraca.courses;

import java.util.List;
import java.util.stream.Stream;

/** A course's table of contents: everything but the content, in the order in which it is taught. */
public record Outline(CourseId id, String title, CourseState state, List<OutlineModule> modules) {

    public Stream<OutlineLesson> lessons() {
        return modules.stream().flatMap(module -> module.lessons().stream());
    }

    /** A module's heading. */
    public record OutlineModule(ModuleId id, String title, List<OutlineLesson> lessons) {}

    /** A lesson's heading. */
    public record OutlineLesson(LessonId id, String title, boolean requiresSubmission, boolean checkpoint) {}
}
