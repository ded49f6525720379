package dev.catraca.learning;

import dev.catraca.access.ShelfCourse;
import dev.catraca.courses.LessonId;
import dev.catraca.courses.Outline.OutlineLesson;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a student is in a course. Next is the open lesson to go on with, null if there is none; then
 * {@code opensAt} tells when another opens, if one will.
 */
public record Progress(
        int done,
        int total,
        @Nullable OutlineLesson next,
        @Nullable Instant opensAt,
        @Nullable Instant lastOpenedAt) {

    private static final int ALL = 100;

    /** Whole percents, rounded down: 100 only when nothing is left. */
    public int percent() {
        return total == 0 ? 0 : done * ALL / total;
    }

    public boolean started() {
        return done > 0 || lastOpenedAt != null;
    }

    public boolean finished() {
        return total > 0 && done == total;
    }

    /** Where in a course a student was last, and when. */
    record Bookmark(LessonId lesson, Instant openedAt) {}

    static Progress of(ShelfCourse course, Set<LessonId> completed, @Nullable Bookmark bookmark) {
        var counted = course.counted();
        var done = (int) counted.stream().filter(completed::contains).count();
        var left =
                counted.stream().filter(lesson -> !completed.contains(lesson)).toList();
        var next = next(course, left, bookmark == null ? null : bookmark.lesson());
        return new Progress(
                done,
                counted.size(),
                heading(course, next),
                next == null ? soonest(course, left) : null,
                bookmark == null ? null : bookmark.openedAt());
    }

    /** From where they were last, forward; past the end, again from the beginning. */
    private static @Nullable LessonId next(ShelfCourse course, List<LessonId> left, @Nullable LessonId lastOpened) {
        var open = left.stream().filter(course::isOpen).toList();
        var order = List.copyOf(course.lessons().keySet());
        var here = lastOpened == null ? 0 : order.indexOf(lastOpened);
        return open.stream()
                .filter(lesson -> order.indexOf(lesson) >= here)
                .findFirst()
                .orElse(open.isEmpty() ? null : open.getFirst());
    }

    private static @Nullable Instant soonest(ShelfCourse course, List<LessonId> left) {
        return left.stream()
                .map(lesson ->
                        Objects.requireNonNull(course.lessons().get(lesson)).opensAt())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable OutlineLesson heading(ShelfCourse course, @Nullable LessonId lesson) {
        return course.outline()
                .lessons()
                .filter(each -> each.id().equals(lesson))
                .findFirst()
                .orElse(null);
    }
}
