package dev.catraca.notifications;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to leave a mail server alone: 1, 4, 16, 64 minutes, then 4 hours, each give or take a quarter. */
final class Backoff {

    private static final Duration LONGEST = Duration.ofHours(4);
    private static final int GROWTH_BITS = 2;
    private static final int STEPS = 4;
    private static final double JITTER = 0.25;

    private Backoff() {}

    static Duration after(int attempts) {
        var minutes = 1L << (GROWTH_BITS * Math.clamp(attempts - 1, 0, STEPS));
        var millis = Math.min(Duration.ofMinutes(minutes).toMillis(), LONGEST.toMillis());
        var jitter = ThreadLocalRandom.current().nextDouble(1 - JITTER, 1 + JITTER);
        return Duration.ofMillis((long) (millis * jitter));
    }
}
