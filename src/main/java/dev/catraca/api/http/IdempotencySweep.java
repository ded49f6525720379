package dev.catraca.api.http;

import dev.catraca.organizations.MachineClock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets the answers of the current organization's POSTs after 30 days. */
@Component
@Transactional
public class IdempotencySweep {

    private static final Duration KEPT = Duration.ofDays(30);

    private final IdempotencyRows rows;
    private final MachineClock clock;

    IdempotencySweep(IdempotencyRows rows, MachineClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public int run() {
        return rows.deleteOlderThan(clock.instant().minus(KEPT));
    }
}
