package dev.catraca.catalog;

import dev.catraca.kernel.Checks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How often something is billed: every {@code count} units, for so many cycles or (null) until it is cancelled. The
 * anchor is the first due date; every later one is counted from it, so that the 31st comes back after February.
 */
public record Recurrence(Unit unit, int count, @Nullable Integer cycles) {

    /** The length that is counted. */
    public enum Unit {
        ONE_TIME,
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    public static final Recurrence ONE_TIME = new Recurrence(Unit.ONE_TIME, 1, null);
    public static final Recurrence MONTHLY = new Recurrence(Unit.MONTH, 1, null);

    private static final int MAX_COUNT = 1000;
    private static final int MAX_CYCLES = 1000;

    public boolean isOneTime() {
        return unit == Unit.ONE_TIME;
    }

    /** Whether there is a period of this index at all; the first is 0. */
    public boolean hasPeriod(int index) {
        var periods = isOneTime() ? Integer.valueOf(1) : cycles;
        return index >= 0 && (periods == null || index < periods);
    }

    /** First day of the period of this index, and the day on which it is due. */
    public LocalDate dueOn(LocalDate anchor, int index) {
        var units = Math.multiplyExact((long) count, index);
        return switch (unit) {
            case ONE_TIME -> anchor;
            case DAY -> anchor.plusDays(units);
            case WEEK -> anchor.plusWeeks(units);
            case MONTH -> anchor.plusMonths(units);
            case YEAR -> anchor.plusYears(units);
        };
    }

    /** The day after the last one of the period of this index; null for what is billed once. */
    public @Nullable LocalDate until(LocalDate anchor, int index) {
        return isOneTime() ? null : dueOn(anchor, index + 1);
    }

    /** Notes what is wrong with a recurrence from outside, under {@code field}. */
    public void check(String field, Checks checks) {
        checks.that(count >= 1 && count <= MAX_COUNT, field + ".count", "out_of_range", 1, MAX_COUNT);
        checks.that(
                cycles == null || (cycles >= 1 && cycles <= MAX_CYCLES),
                field + ".cycles",
                "out_of_range",
                1,
                MAX_CYCLES);
        checks.that(!isOneTime() || count == 1, field + ".count", "one_time");
        checks.that(!isOneTime() || cycles == null, field + ".cycles", "one_time");
    }
}
