package dev.catraca.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.AccessTerms.DurationFrom;
import dev.catraca.catalog.AccessTerms.Release;
import dev.catraca.catalog.AccessTerms.Review;
import dev.catraca.courses.LessonId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LessonScheduleTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final List<LessonId> LESSONS =
            IntStream.range(0, 5).mapToObj(i -> LessonId.next()).toList();
    private static final LessonSchedule SCHEDULE = new LessonSchedule(LESSONS, SAO_PAULO);

    /** A Wednesday, at 23:47 where the school is. */
    private static final Instant START = Instant.parse("2026-11-26T02:47:00Z");

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    @Test
    void all_at_once_opens_at_the_start() {
        assertThat(opens(new Release.All(), 4)).isEqualTo(START);
    }

    @Test
    void every_n_days_counts_local_days_even_from_just_before_midnight() {
        assertThat(opens(new Release.EveryNDays(1), 0)).isEqualTo(START);
        assertThat(opens(new Release.EveryNDays(1), 1)).isEqualTo(midnight(WEDNESDAY.plusDays(1)));
        assertThat(opens(new Release.EveryNDays(7), 3)).isEqualTo(midnight(WEDNESDAY.plusDays(21)));
    }

    @Test
    void weekdays_give_one_lesson_a_day_from_the_first_such_day_on() {
        var release = new Release.Weekdays(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));

        assertThat(opens(release, 0)).isEqualTo(midnight(WEDNESDAY.plusDays(1)));
        assertThat(opens(release, 1)).isEqualTo(midnight(WEDNESDAY.plusDays(5)));
        assertThat(opens(release, 2)).isEqualTo(midnight(WEDNESDAY.plusDays(8)));
    }

    @Test
    void a_date_in_the_past_does_not_open_before_the_access_starts() {
        var dates = new Release.Dates(
                Map.of(LESSONS.get(1), WEDNESDAY.minusDays(9), LESSONS.get(2), WEDNESDAY.plusDays(9)));

        assertThat(opens(dates, 0)).isEqualTo(START);
        assertThat(opens(dates, 1)).isEqualTo(START);
        assertThat(opens(dates, 2)).isEqualTo(midnight(WEDNESDAY.plusDays(9)));
    }

    @Test
    void days_after_the_start_are_each_lessons_own() {
        var release = new Release.AfterStartDays(Map.of(LESSONS.get(3), 10));

        assertThat(opens(release, 3)).isEqualTo(midnight(WEDNESDAY.plusDays(10)));
        assertThat(opens(release, 4)).isEqualTo(START);
    }

    private static Instant opens(Release release, int lesson) {
        var terms = new AccessTerms(null, DurationFrom.RELEASE, null, null, release, Review.NONE, false);
        return SCHEDULE.opensAt(terms, START, LESSONS.get(lesson));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(SAO_PAULO).toInstant();
    }
}
