package dev.catraca.access;

import dev.catraca.courses.LessonId;
import dev.catraca.courses.Outline;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A course on a student's shelf with everything the turnstile says about it: the course as a whole, each lesson in the
 * order in which they are taught, and until when it stays open if that is known.
 */
public record ShelfCourse(
        Outline outline,
        AccessAnswer answer,
        Map<LessonId, AccessAnswer> lessons,
        @Nullable Instant endsAt) {

    public boolean isOpen(LessonId lesson) {
        var door = lessons.get(lesson);
        return door != null && door.allowed();
    }

    /** The lessons that the student's terms hold, open or opening later; all of them when no door is open. */
    public List<LessonId> counted() {
        return lessons.entrySet().stream()
                .filter(lesson -> !answer.allowed() || !lesson.getValue().outsideTerms())
                .map(Map.Entry::getKey)
                .toList();
    }
}
