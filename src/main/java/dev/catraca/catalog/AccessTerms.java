package dev.catraca.catalog;

import dev.catraca.courses.LessonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an offer opens its courses. Without a duration access lasts as long as the order does. At most one of lesson
 * limit (the first N of a course) and lesson list is given; neither means all lessons.
 */
public record AccessTerms(
        @Nullable Integer durationDays,
        DurationFrom durationFrom,
        @Nullable Integer lessonLimit,
        @Nullable List<LessonId> lessonIds,
        Release release,
        Review review,
        boolean checkpoints) {

    /** Everything, at once, for ever; assignments reviewed by a person. */
    public static final AccessTerms DEFAULT =
            new AccessTerms(null, DurationFrom.RELEASE, null, null, new Release.All(), Review.PERSON, true);

    /** The same, lasting as long as the order does. */
    public AccessTerms withoutDuration() {
        return new AccessTerms(null, durationFrom, lessonLimit, lessonIds, release, review, checkpoints);
    }

    /** What the duration counts from. */
    public enum DurationFrom {
        RELEASE,
        FIRST_ENTRY
    }

    /** Who accepts practical assignments. */
    public enum Review {
        PERSON,
        AUTOMATIC,
        NONE
    }

    /** When each lesson opens. */
    public sealed interface Release {

        /** All at once. */
        record All() implements Release {}

        /** One lesson at the start and one more every so many days. */
        record EveryNDays(int days) implements Release {}

        /** Each named lesson so many days after the start; the others at once. */
        record AfterStartDays(Map<LessonId, Integer> days) implements Release {}

        /** Each named lesson on its date; the others at once. */
        record Dates(Map<LessonId, LocalDate> dates) implements Release {}

        /** One lesson on each of these days of the week. */
        record Weekdays(Set<DayOfWeek> days) implements Release {}
    }
}
