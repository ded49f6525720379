package dev.catraca.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.catraca.catalog.AccessTerms.DurationFrom;
import dev.catraca.catalog.AccessTerms.Release;
import dev.catraca.catalog.AccessTerms.Review;
import dev.catraca.courses.LessonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Access terms as they lie in a {@code jsonb} column: flat, by mode. */
record StoredTerms(
        @Nullable Integer durationDays,
        DurationFrom durationFrom,
        @Nullable Integer lessonLimit,
        @Nullable List<UUID> lessonIds,
        StoredRelease release,
        Review review,
        boolean checkpoints) {

    /** The modes of {@link Release}. */
    enum Mode {
        ALL,
        EVERY_N_DAYS,
        AFTER_START_DAYS,
        DATES,
        WEEKDAYS
    }

    /** A release schedule; a mode has only the parts that it needs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StoredRelease(
            Mode mode,
            @Nullable Integer days,
            @Nullable List<StoredLesson> lessons,
            @Nullable List<DayOfWeek> weekdays) {

        static StoredRelease of(Release release) {
            return switch (release) {
                case Release.All() -> new StoredRelease(Mode.ALL, null, null, null);
                case Release.EveryNDays(var days) -> new StoredRelease(Mode.EVERY_N_DAYS, days, null, null);
                case Release.AfterStartDays(var days) ->
                    new StoredRelease(
                            Mode.AFTER_START_DAYS,
                            null,
                            lessons(days, (id, after) -> new StoredLesson(id, after, null)),
                            null);
                case Release.Dates(var dates) ->
                    new StoredRelease(
                            Mode.DATES, null, lessons(dates, (id, on) -> new StoredLesson(id, null, on)), null);
                case Release.Weekdays(var days) ->
                    new StoredRelease(Mode.WEEKDAYS, null, null, List.copyOf(EnumSet.copyOf(days)));
            };
        }

        /** What the mode needs, shortly. */
        @Nullable
        Object details() {
            return switch (mode) {
                case ALL -> null;
                case EVERY_N_DAYS -> days;
                case AFTER_START_DAYS, DATES -> lessons;
                case WEEKDAYS -> weekdays;
            };
        }

        Release release() {
            return switch (mode) {
                case ALL -> new Release.All();
                case EVERY_N_DAYS -> new Release.EveryNDays(Objects.requireNonNull(days));
                case AFTER_START_DAYS -> new Release.AfterStartDays(byLesson(StoredLesson::days));
                case DATES -> new Release.Dates(byLesson(StoredLesson::on));
                case WEEKDAYS -> new Release.Weekdays(EnumSet.copyOf(Objects.requireNonNull(weekdays)));
            };
        }

        private static <T> List<StoredLesson> lessons(
                Map<LessonId, T> values, BiFunction<UUID, T, StoredLesson> store) {
            return values.entrySet().stream()
                    .map(entry -> store.apply(entry.getKey().value(), entry.getValue()))
                    .toList();
        }

        private <T> Map<LessonId, T> byLesson(Function<StoredLesson, @Nullable T> value) {
            var result = new LinkedHashMap<LessonId, T>();
            for (var lesson : Objects.requireNonNull(lessons)) {
                result.put(new LessonId(lesson.lessonId()), Objects.requireNonNull(value.apply(lesson)));
            }
            return result;
        }
    }

    /** When one lesson opens. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StoredLesson(
            UUID lessonId, @Nullable Integer days, @Nullable LocalDate on) {}

    static StoredTerms of(AccessTerms terms) {
        var lessons = terms.lessonIds();
        return new StoredTerms(
                terms.durationDays(),
                terms.durationFrom(),
                terms.lessonLimit(),
                lessons == null ? null : lessons.stream().map(LessonId::value).toList(),
                StoredRelease.of(terms.release()),
                terms.review(),
                terms.checkpoints());
    }

    AccessTerms terms() {
        return new AccessTerms(
                durationDays,
                durationFrom,
                lessonLimit,
                lessonIds == null ? null : lessonIds.stream().map(LessonId::new).toList(),
                release.release(),
                review,
                checkpoints);
    }
}
