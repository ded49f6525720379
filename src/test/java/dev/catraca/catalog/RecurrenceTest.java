package dev.catraca.catalog;

import static dev.catraca.catalog.Recurrence.Unit.DAY;
import static dev.catraca.catalog.Recurrence.Unit.MONTH;
import static dev.catraca.catalog.Recurrence.Unit.WEEK;
import static dev.catraca.catalog.Recurrence.Unit.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    private static final LocalDate JANUARY_31 = LocalDate.of(2027, 1, 31);

    @Test
    void the_31st_falls_on_the_last_day_of_short_months_and_comes_back() {
        var monthly = Recurrence.MONTHLY;

        assertThat(monthly.dueOn(JANUARY_31, 1)).isEqualTo("2027-02-28");
        assertThat(monthly.dueOn(JANUARY_31, 2)).isEqualTo("2027-03-31");
        assertThat(monthly.dueOn(JANUARY_31, 3)).isEqualTo("2027-04-30");
        assertThat(monthly.dueOn(JANUARY_31, 13)).isEqualTo("2028-02-29");
    }

    @Test
    void a_year_from_leap_day_comes_back_to_leap_day() {
        var yearly = new Recurrence(YEAR, 1, null);
        var leapDay = LocalDate.of(2028, 2, 29);

        assertThat(yearly.dueOn(leapDay, 1)).isEqualTo("2029-02-28");
        assertThat(yearly.dueOn(leapDay, 4)).isEqualTo("2032-02-29");
    }

    @Test
    void days_and_weeks_are_counted_as_they_are() {
        assertThat(new Recurrence(DAY, 10, null).dueOn(JANUARY_31, 3)).isEqualTo("2027-03-02");
        assertThat(new Recurrence(WEEK, 2, null).dueOn(JANUARY_31, 1)).isEqualTo("2027-02-14");
    }

    @Test
    void once_is_one_period_without_an_end() {
        assertThat(Recurrence.ONE_TIME.hasPeriod(0)).isTrue();
        assertThat(Recurrence.ONE_TIME.hasPeriod(1)).isFalse();
        assertThat(Recurrence.ONE_TIME.until(JANUARY_31, 0)).isNull();
        assertThat(Recurrence.ONE_TIME.dueOn(JANUARY_31, 0)).isEqualTo(JANUARY_31);
    }

    @Test
    void cycles_say_how_many_periods_there_are() {
        var three = new Recurrence(MONTH, 1, 3);

        assertThat(three.hasPeriod(2)).isTrue();
        assertThat(three.hasPeriod(3)).isFalse();
        assertThat(three.hasPeriod(-1)).isFalse();
        assertThat(Recurrence.MONTHLY.hasPeriod(500)).isTrue();
    }

    @Property
    void periods_touch_and_never_overlap(
            @ForAll("recurring") Recurrence recurrence,
            @ForAll("anchors") LocalDate anchor,
            @ForAll @IntRange(max = 200) int index) {
        assertThat(recurrence.until(anchor, index)).isEqualTo(recurrence.dueOn(anchor, index + 1));
        assertThat(recurrence.dueOn(anchor, index)).isBefore(recurrence.dueOn(anchor, index + 1));
        assertThat(recurrence.dueOn(anchor, 0)).isEqualTo(anchor);
    }

    @Property
    void a_month_is_due_on_the_anchor_s_day_or_on_its_own_last(
            @ForAll @IntRange(min = 1, max = 36) int count,
            @ForAll("anchors") LocalDate anchor,
            @ForAll @IntRange(max = 200) int index) {
        var due = new Recurrence(MONTH, count, null).dueOn(anchor, index);

        assertThat(YearMonth.from(due)).isEqualTo(YearMonth.from(anchor).plusMonths((long) count * index));
        assertThat(due.getDayOfMonth()).isEqualTo(Math.min(anchor.getDayOfMonth(), due.lengthOfMonth()));
    }

    @Provide
    Arbitrary<Recurrence> recurring() {
        return Combinators.combine(
                        Arbitraries.of(DAY, WEEK, MONTH, YEAR),
                        Arbitraries.integers().between(1, 60))
                .as((unit, count) -> new Recurrence(unit, count, null));
    }

    @Provide
    Arbitrary<LocalDate> anchors() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2000, 1, 1).toEpochDay(),
                        LocalDate.of(2060, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
