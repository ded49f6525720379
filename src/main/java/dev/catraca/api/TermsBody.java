package dev.catraca.api;

import dev.catraca.api.json.Default;
import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.AccessTerms.DurationFrom;
import dev.catraca.catalog.AccessTerms.Review;
import dev.catraca.courses.LessonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Access terms, sent and answered alike. */
record TermsBody(
        @Nullable Integer durationDays,
        @Default("release") DurationFrom durationFrom,
        @Nullable Integer lessonLimit,
        @Nullable List<LessonId> lessonIds,
        @Default("{\"mode\":\"all\"}") ReleaseBody release,
        @Default("person") Review review,
        @Default("true") boolean checkpoints) {

    static TermsBody of(AccessTerms terms) {
        return new TermsBody(
                terms.durationDays(),
                terms.durationFrom(),
                terms.lessonLimit(),
                terms.lessonIds(),
                ReleaseBody.of(terms.release()),
                terms.review(),
                terms.checkpoints());
    }

    AccessTerms terms() {
        return new AccessTerms(
                durationDays, durationFrom, lessonLimit, lessonIds, release.release(), review, checkpoints);
    }
}
