package dev.catraca.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.AccessTerms.DurationFrom;
import dev.catraca.catalog.AccessTerms.Release;
import dev.catraca.catalog.AccessTerms.Review;
import dev.catraca.courses.LessonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TermsJsonTest {

    @ParameterizedTest
    @MethodSource("terms")
    void terms_come_back_as_they_were(AccessTerms terms) {
        assertThat(TermsJson.read(TermsJson.write(terms))).isEqualTo(terms);
    }

    @Test
    void the_column_reads_like_the_api() {
        assertThat(TermsJson.write(with(new Release.EveryNDays(7))))
                .contains("\"duration_from\":\"release\"", "\"release\":{\"mode\":\"every_n_days\",\"days\":7}");
    }

    static Stream<AccessTerms> terms() {
        var first = LessonId.next();
        var second = LessonId.next();
        return Stream.of(
                AccessTerms.DEFAULT,
                new AccessTerms(365, DurationFrom.FIRST_ENTRY, 3, null, new Release.All(), Review.NONE, false),
                new AccessTerms(
                        null, DurationFrom.RELEASE, null, List.of(first), new Release.All(), Review.AUTOMATIC, true),
                with(new Release.EveryNDays(7)),
                with(new Release.AfterStartDays(Map.of(first, 0, second, 30))),
                with(new Release.Dates(Map.of(first, LocalDate.of(2027, 1, 31)))),
                with(new Release.Weekdays(Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY))));
    }

    private static AccessTerms with(Release release) {
        return new AccessTerms(null, DurationFrom.RELEASE, null, null, release, Review.PERSON, true);
    }
}
