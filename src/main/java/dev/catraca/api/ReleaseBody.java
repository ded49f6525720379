package dev.catraca.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.catraca.api.json.Default;
import dev.catraca.catalog.AccessTerms.Release;
import dev.catraca.courses.LessonId;
import dev.catraca.kernel.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A release schedule, sent and answered alike: the mode says which of the other fields count. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleaseBody(
        @Default("all") Mode mode,
        @Nullable Integer days,
        @Nullable List<LessonRelease> lessons,
        @Nullable List<Weekday> weekdays) {

    /** The kinds of schedules. */
    enum Mode {
        ALL,
        EVERY_N_DAYS,
        AFTER_START_DAYS,
        DATES,
        WEEKDAYS
    }

    /** The days of the week, as short as the API says them. */
    enum Weekday {
        MON(DayOfWeek.MONDAY),
        TUE(DayOfWeek.TUESDAY),
        WED(DayOfWeek.WEDNESDAY),
        THU(DayOfWeek.THURSDAY),
        FRI(DayOfWeek.FRIDAY),
        SAT(DayOfWeek.SATURDAY),
        SUN(DayOfWeek.SUNDAY);

        private final DayOfWeek day;

        Weekday(DayOfWeek day) {
            this.day = day;
        }
    }

    /** When one lesson opens. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LessonRelease(
            LessonId lessonId,
            @Nullable Integer days,
            @Nullable LocalDate on) {}

    // Runs while the body is read, so that a missing part is named by its path.
    ReleaseBody {
        switch (mode) {
            case ALL -> {}
            case EVERY_N_DAYS -> require(days, "days");
            case AFTER_START_DAYS -> require(lessons, LessonRelease::days, "days");
            case DATES -> require(lessons, LessonRelease::on, "on");
            case WEEKDAYS -> require(weekdays, "weekdays");
        }
    }

    static ReleaseBody of(Release release) {
        return switch (release) {
            case Release.All() -> new ReleaseBody(Mode.ALL, null, null, null);
            case Release.EveryNDays(var days) -> new ReleaseBody(Mode.EVERY_N_DAYS, days, null, null);
            case Release.AfterStartDays(var days) -> {
                var lessons = new ArrayList<LessonRelease>();
                days.forEach((lesson, after) -> lessons.add(new LessonRelease(lesson, after, null)));
                yield new ReleaseBody(Mode.AFTER_START_DAYS, null, lessons, null);
            }
            case Release.Dates(var dates) -> {
                var lessons = new ArrayList<LessonRelease>();
                dates.forEach((lesson, on) -> lessons.add(new LessonRelease(lesson, null, on)));
                yield new ReleaseBody(Mode.DATES, null, lessons, null);
            }
            case Release.Weekdays(var days) -> {
                var weekdays = Stream.of(Weekday.values()).filter(weekday -> days.contains(weekday.day));
                yield new ReleaseBody(Mode.WEEKDAYS, null, null, weekdays.toList());
            }
        };
    }

    Release release() {
        return switch (mode) {
            case ALL -> new Release.All();
            case EVERY_N_DAYS -> new Release.EveryNDays(require(days, "days"));
            case AFTER_START_DAYS -> new Release.AfterStartDays(require(lessons, LessonRelease::days, "days"));
            case DATES -> new Release.Dates(require(lessons, LessonRelease::on, "on"));
            case WEEKDAYS -> new Release.Weekdays(daysOfWeek(require(weekdays, "weekdays")));
        };
    }

    private static EnumSet<DayOfWeek> daysOfWeek(List<Weekday> weekdays) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        weekdays.forEach(weekday -> days.add(weekday.day));
        return days;
    }

    private static <T> T require(@Nullable T value, String field) {
        if (value == null) {
            throw new Refusal.Invalid(field, "required");
        }
        return value;
    }

    private static <T> Map<LessonId, T> require(
            @Nullable List<LessonRelease> lessons, Function<LessonRelease, @Nullable T> value, String field) {
        var byLesson = new LinkedHashMap<LessonId, T>();
        var all = require(lessons, "lessons");
        for (var i = 0; i < all.size(); i++) {
            var path = "lessons[%d].".formatted(i);
            if (byLesson.put(all.get(i).lessonId(), require(value.apply(all.get(i)), path + field)) != null) {
                throw new Refusal.Invalid(path + "lesson_id", "repeated");
            }
        }
        return byLesson;
    }
}
