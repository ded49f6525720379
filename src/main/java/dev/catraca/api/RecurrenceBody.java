package dev.catraca.api;

import dev.catraca.api.json.Default;
import dev.catraca.catalog.Recurrence;
import org.jspecify.annotations.Nullable;

/** A recurrence, sent and answered alike. */
record RecurrenceBody(
        @Default("one_time") Recurrence.Unit unit,
        @Default("1") int count,
        @Nullable Integer cycles) {

    static RecurrenceBody of(Recurrence recurrence) {
        return new RecurrenceBody(recurrence.unit(), recurrence.count(), recurrence.cycles());
    }

    Recurrence recurrence() {
        return new Recurrence(unit, count, cycles);
    }
}
