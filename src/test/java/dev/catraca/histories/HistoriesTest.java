package dev.catraca.histories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random histories of money, seats, grants and days; after each step the program and {@link Turnstile} must agree on who
 * may enter. More of them: {@code -Dcatraca.histories=200}; one again: {@code -Dcatraca.history=SEED}.
 */
@CatracaTest
class HistoriesTest {

    private static final int STEPS = 90;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    HistoryDesk desk;

    static LongStream seeds() {
        var again = Long.getLong("catraca.history");
        return again != null
                ? LongStream.of(again)
                : LongStream.range(0, Integer.getInteger("catraca.histories", 6))
                        .map(one -> new Random().nextLong());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_small_model_and_the_program_agree_on_who_may_enter(long seed) {
        organizations.run(organizations.newSandbox(), () -> {
            var history = new History(desk, new Random(seed));
            try {
                for (var step = 0; step < STEPS; step++) {
                    history.step();
                }
            } catch (AssertionError | RuntimeException different) {
                throw new AssertionError("seed " + seed + "\n" + history.told() + "\n" + different, different);
            }
            assertThat(history.successes()).as("steps that did something").isGreaterThan(STEPS / 7);
        });
    }
}
