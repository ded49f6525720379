package dev.catraca.catalog;

import dev.catraca.catalog.AccessTerms.Release;
import dev.catraca.courses.LessonId;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What access terms from outside must hold; problems are named as in the API, under {@code terms}. */
final class TermsRules {

    private static final int MAX_DAYS = 36_500;
    private static final int MAX_LESSONS = 1000;

    private TermsRules() {}

    static void check(AccessTerms terms, Checks checks) {
        within(checks, "terms.duration_days", terms.durationDays(), 1, MAX_DAYS);
        within(checks, "terms.lesson_limit", terms.lessonLimit(), 1, MAX_LESSONS);
        var lessons = terms.lessonIds();
        checks.that(lessons == null || terms.lessonLimit() == null, "terms.lesson_ids", "limit_or_list");
        checks.that(lessons == null || !lessons.isEmpty(), "terms.lesson_ids", "required");
        switch (terms.release()) {
            case Release.All() -> {}
            case Release.EveryNDays(var days) -> within(checks, "terms.release.days", days, 1, MAX_DAYS);
            case Release.AfterStartDays(var days) -> {
                checks.that(!days.isEmpty(), "terms.release.lessons", "required");
                days.values().forEach(after -> within(checks, "terms.release.lessons", after, 0, MAX_DAYS));
            }
            case Release.Dates(var dates) -> checks.that(!dates.isEmpty(), "terms.release.lessons", "required");
            case Release.Weekdays(var days) -> checks.that(!days.isEmpty(), "terms.release.weekdays", "required");
        }
    }

    /** Refuses terms that name a lesson outside of the product's courses. */
    static void requireLessons(AccessTerms terms, Set<LessonId> known) {
        var listed = terms.lessonIds() == null ? List.<LessonId>of() : terms.lessonIds();
        requireKnown(listed, known, "terms.lesson_ids[%d]");
        switch (terms.release()) {
            case Release.AfterStartDays(var days) ->
                requireKnown(days.keySet(), known, "terms.release.lessons[%d].lesson_id");
            case Release.Dates(var dates) -> requireKnown(dates.keySet(), known, "terms.release.lessons[%d].lesson_id");
            case Release.All _, Release.EveryNDays _, Release.Weekdays _ -> {}
        }
    }

    /** The terms field by field, for a history. */
    static Map<String, @Nullable Object> fields(AccessTerms terms) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("duration_days", terms.durationDays());
        fields.put("duration_from", terms.durationFrom());
        fields.put("lesson_limit", terms.lessonLimit());
        fields.put("lesson_ids", terms.lessonIds());
        var release = StoredTerms.StoredRelease.of(terms.release());
        fields.put("release_mode", release.mode());
        fields.put("release", release.details());
        fields.put("review", terms.review());
        fields.put("checkpoints", terms.checkpoints());
        return fields;
    }

    static boolean namesLessons(AccessTerms terms) {
        return terms.lessonIds() != null
                || terms.release() instanceof Release.AfterStartDays
                || terms.release() instanceof Release.Dates;
    }

    private static void requireKnown(Collection<LessonId> lessons, Set<LessonId> known, String path) {
        var place = 0;
        for (var lesson : lessons) {
            if (!known.contains(lesson)) {
                throw new Refusal.NotFound(path.formatted(place));
            }
            place++;
        }
    }

    private static void within(Checks checks, String field, @Nullable Integer value, int min, int max) {
        checks.that(value == null || (value >= min && value <= max), field, "out_of_range", min, max);
    }
}
