package dev.catraca.grants;

import dev.catraca.days.TimePassed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Grants begin, expire and thaw by themselves; whoever moves the clock is told how many did. */
@Component
class DeadlinePolicy {

    private final DeadlineRows rows;

    DeadlinePolicy(DeadlineRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(TimePassed event) {
        event.tally().addGrantsChanged(rows.passed(event.from(), event.until()));
    }
}
