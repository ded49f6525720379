package dev.catraca.sample;

import dev.catraca.courses.CourseDraft;
import dev.catraca.courses.CourseState;
import dev.catraca.courses.LessonDraft;
import dev.catraca.courses.ModuleDraft;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A course written as one Markdown file: the title, a description, {@code ##} modules and {@code ###} lessons. A lesson
 * that ends in {@code {checkpoint}} must be completed to go on, one in {@code {tarefa}} asks for work to be handed in.
 */
final class Syllabus {

    private static final Pattern MODULE = Pattern.compile("(?m)^## ");
    private static final Pattern LESSON = Pattern.compile("(?m)^### ");
    private static final String CHECKPOINT = " {checkpoint}";
    private static final String ASSIGNMENT = " {tarefa}";

    private Syllabus() {}

    static CourseDraft read(String markdown) {
        var parts = MODULE.split(markdown);
        var description = body(parts[0]);
        var modules = Stream.of(parts).skip(1).map(Syllabus::module).toList();
        return new CourseDraft(heading(parts[0]).substring("# ".length()), description, modules, CourseState.ACTIVE);
    }

    private static ModuleDraft module(String text) {
        var parts = LESSON.split(text);
        return new ModuleDraft(
                null,
                heading(parts[0]),
                Stream.of(parts).skip(1).map(Syllabus::lesson).toList());
    }

    private static LessonDraft lesson(String text) {
        var heading = heading(text);
        var title = heading.replace(CHECKPOINT, "").replace(ASSIGNMENT, "");
        return new LessonDraft(
                null, title, body(text), null, heading.endsWith(ASSIGNMENT), heading.endsWith(CHECKPOINT), List.of());
    }

    private static String heading(String text) {
        return text.lines().findFirst().orElseThrow().strip();
    }

    private static String body(String text) {
        return text.substring(text.indexOf('\n') + 1).strip();
    }
}
