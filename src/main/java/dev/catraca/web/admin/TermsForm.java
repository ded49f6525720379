package dev.catraca.web.admin;

import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.AccessTerms.DurationFrom;
import dev.catraca.catalog.AccessTerms.Release;
import dev.catraca.catalog.AccessTerms.Review;
import dev.catraca.courses.LessonId;
import dev.catraca.courses.Outline;
import dev.catraca.courses.Outline.OutlineLesson;
import dev.catraca.kernel.Refusal;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Access terms in a form. Lessons have a box, a number of days and a date each, named by their id. */
public final class TermsForm {

    private static final int MAX_DAYS = 36_500;
    private static final int MAX_LESSONS = 1000;

    private TermsForm() {}

    /** The kinds of release schedules, as a choice. */
    public enum ReleaseMode {
        ALL,
        EVERY_N_DAYS,
        AFTER_START_DAYS,
        DATES,
        WEEKDAYS
    }

    static AccessTerms read(Form form, List<Outline> courses) {
        var lessons = courses.stream()
                .flatMap(Outline::lessons)
                .map(OutlineLesson::id)
                .toList();
        var chosen = lessons.stream().filter(id -> form.checked(box(id))).toList();
        return new AccessTerms(
                form.number("terms.duration_days", 1, MAX_DAYS),
                form.requiredOption("terms.duration_from", DurationFrom.class),
                form.number("terms.lesson_limit", 1, MAX_LESSONS),
                chosen.isEmpty() ? null : chosen,
                release(form, lessons),
                form.requiredOption("terms.review", Review.class),
                form.checked("terms.checkpoints"));
    }

    static void fill(Form form, AccessTerms terms) {
        form.fill("terms.duration_days", terms.durationDays())
                .fill("terms.duration_from", terms.durationFrom().name())
                .fill("terms.lesson_limit", terms.lessonLimit())
                .fill("terms.review", terms.review().name())
                .fill("terms.checkpoints", terms.checkpoints())
                .fill("terms.release.mode", mode(terms.release()).name());
        var chosen = terms.lessonIds() == null ? List.<LessonId>of() : terms.lessonIds();
        chosen.forEach(lesson -> form.fill(box(lesson), "true"));
        switch (terms.release()) {
            case Release.All() -> {}
            case Release.EveryNDays(var days) -> form.fill("terms.release.days", days);
            case Release.AfterStartDays(var days) -> days.forEach((id, after) -> form.fill(days(id), after));
            case Release.Dates(var dates) -> dates.forEach((id, on) -> form.fill(date(id), on));
            case Release.Weekdays(var days) -> days.forEach(day -> form.fill(weekday(day), "true"));
        }
    }

    public static String box(LessonId lesson) {
        return "terms.lesson." + lesson;
    }

    public static String days(LessonId lesson) {
        return "terms.days." + lesson;
    }

    public static String date(LessonId lesson) {
        return "terms.date." + lesson;
    }

    public static String weekday(DayOfWeek day) {
        return "terms.weekday." + day;
    }

    /** A schedule in words: {@code Uma aula a cada 7 dias}. */
    public static String words(Screen screen, Release release) {
        return switch (release) {
            case Release.EveryNDays(var days) -> screen.t("offers.release.every_n_days", days);
            case Release.Weekdays(var days) ->
                days.stream().sorted().map(screen::word).collect(Collectors.joining(", "));
            case Release.All _, Release.AfterStartDays _, Release.Dates _ -> screen.word(mode(release));
        };
    }

    static ReleaseMode mode(Release release) {
        return switch (release) {
            case Release.All _ -> ReleaseMode.ALL;
            case Release.EveryNDays _ -> ReleaseMode.EVERY_N_DAYS;
            case Release.AfterStartDays _ -> ReleaseMode.AFTER_START_DAYS;
            case Release.Dates _ -> ReleaseMode.DATES;
            case Release.Weekdays _ -> ReleaseMode.WEEKDAYS;
        };
    }

    private static Release release(Form form, List<LessonId> lessons) {
        return switch (form.requiredOption("terms.release.mode", ReleaseMode.class)) {
            case ALL -> new Release.All();
            case EVERY_N_DAYS -> new Release.EveryNDays(form.requiredNumber("terms.release.days", 1, MAX_DAYS));
            case AFTER_START_DAYS ->
                new Release.AfterStartDays(byLesson(lessons, id -> form.number(days(id), 0, MAX_DAYS)));
            case DATES -> new Release.Dates(byLesson(lessons, id -> form.date(date(id))));
            case WEEKDAYS -> new Release.Weekdays(weekdays(form));
        };
    }

    private static <T> Map<LessonId, T> byLesson(List<LessonId> lessons, Function<LessonId, @Nullable T> read) {
        var result = new LinkedHashMap<LessonId, T>();
        for (var lesson : lessons) {
            var value = read.apply(lesson);
            if (value != null) {
                result.put(lesson, value);
            }
        }
        return result;
    }

    private static EnumSet<DayOfWeek> weekdays(Form form) {
        var chosen = Stream.of(DayOfWeek.values())
                .filter(day -> form.checked(weekday(day)))
                .toList();
        if (chosen.isEmpty()) {
            throw new Refusal.Invalid("terms.release.weekdays", "required");
        }
        return EnumSet.copyOf(chosen);
    }
}
