package dev.catraca.sample;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What will happen on which day. What happens today may put something on a later day, or on this one. */
final class Agenda {

    private final Map<LocalDate, Deque<Runnable>> days = new HashMap<>();
    private LocalDate today;

    Agenda(LocalDate first) {
        this.today = first;
    }

    LocalDate today() {
        return today;
    }

    /** A day that is over means today. */
    void on(LocalDate day, Runnable act) {
        var when = day.isBefore(today) ? today : day;
        days.computeIfAbsent(when, _ -> new ArrayDeque<>()).add(act);
    }

    /** How much stands on the day that begins. */
    int begin(LocalDate day) {
        today = day;
        var acts = days.get(day);
        return acts == null ? 0 : acts.size();
    }

    @Nullable
    Runnable next() {
        var acts = days.get(today);
        return acts == null ? null : acts.poll();
    }
}
