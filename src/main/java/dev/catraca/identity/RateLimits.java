package dev.catraca.identity;

import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.MachineClock;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses. Counted per server, in memory: with several servers the limit is that many times higher,
 * which still stops guessing.
 */
@Component
public class RateLimits {

    private static final int MAX_BUCKETS = 100_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_BUCKETS;
        }
    };
    private final TimeMeter meter;

    RateLimits(MachineClock clock) {
        this.meter = new ClockMeter(clock);
    }

    /**
     * Takes one of {@code many} tries per {@code window} that somebody has at something. Throws
     * {@link Refusal.TooMany} when none is left.
     */
    public void take(String what, String who, int many, Duration window) {
        take(what, who, 1, many, window);
    }

    /** Takes several at once, or none. */
    public void take(String what, String who, int count, int many, Duration window) {
        var probe = bucket(what, who, many, window).tryConsumeAndReturnRemaining(count);
        if (!probe.isConsumed()) {
            var wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw new Refusal.TooMany(Math.max(1, wait.toSeconds()));
        }
    }

    /** Gives a try back: it turned out not to be a guess. */
    public void giveBack(String what, String who, int many, Duration window) {
        giveBack(what, who, 1, many, window);
    }

    public void giveBack(String what, String who, int count, int many, Duration window) {
        bucket(what, who, many, window).addTokens(count);
    }

    private Bucket bucket(String what, String who, int many, Duration window) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    what + " " + who,
                    key -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(many).refillGreedy(many, window))
                            .withCustomTimePrecision(meter)
                            .build());
        }
    }

    /** Bucket4j's view of our clock. */
    private record ClockMeter(MachineClock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return Math.multiplyExact(clock.millis(), 1_000_000L);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
