package dev.catraca.web.admin;

import dev.catraca.catalog.Recurrence;
import dev.catraca.catalog.Recurrence.Unit;
import java.util.stream.Stream;

/** The recurrences that have a name; any other is spelt out. */
public enum RecurrencePreset {
    ONE_TIME(Unit.ONE_TIME, 1),
    WEEKLY(Unit.WEEK, 1),
    MONTHLY(Unit.MONTH, 1),
    QUARTERLY(Unit.MONTH, 3),
    HALF_YEARLY(Unit.MONTH, 6),
    YEARLY(Unit.YEAR, 1),
    OTHER(Unit.MONTH, 2);

    private final Unit unit;
    private final int count;

    RecurrencePreset(Unit unit, int count) {
        this.unit = unit;
        this.count = count;
    }

    static RecurrencePreset of(Recurrence recurrence) {
        return Stream.of(values())
                .filter(preset -> preset != OTHER)
                .filter(preset -> preset.unit == recurrence.unit() && preset.count == recurrence.count())
                .findFirst()
                .orElse(OTHER);
    }

    Unit unit() {
        return unit;
    }

    int count() {
        return count;
    }
}
