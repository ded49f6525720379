package dev.catraca.api.http;

import static dev.catraca.support.ApiAnswer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.identity.Role;
import dev.catraca.organizations.MachineClock;
import dev.catraca.support.ApiAnswer;
import dev.catraca.support.ApiClient;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CatracaTest
class IdempotencyTest {

    private static final String ONE_DAY = "{\"advance\": \"P1D\"}";

    @Autowired
    ApiClients apis;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    IdempotencySweep sweep;

    @Autowired
    IdempotencyRows rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MachineClock machine;

    @Test
    void a_repeated_key_has_one_effect_and_one_answer() {
        var api = sandbox();
        var tomorrow = dayAfter(api);
        var first = api.post("/clock", ONE_DAY, "Idempotency-Key", "a");
        var again = api.post("/clock", ONE_DAY, "Idempotency-Key", "a");

        assertThat(first.text("/now")).isEqualTo(tomorrow);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(api.get("/clock").text("/now")).isEqualTo(tomorrow);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        var api = sandbox();
        api.post("/clock", ONE_DAY, "Idempotency-Key", "a");

        assertThat(api.post("/clock", "{\"advance\": \"P2D\"}", "Idempotency-Key", "a"))
                .satisfies(problem(422, "idempotency_key_reused"));
    }

    @Test
    void only_successes_are_kept() {
        var api = sandbox();

        assertThat(api.post("/clock", "{\"advance\": \"-P1D\"}", "Idempotency-Key", "a"))
                .satisfies(problem(409, "clock_backwards"));
        assertThat(api.post("/clock", ONE_DAY, "Idempotency-Key", "a").status()).isEqualTo(200);
    }

    @Test
    void keys_of_two_organizations_do_not_meet() {
        var a = sandbox();
        var b = sandbox();

        a.post("/clock", ONE_DAY, "Idempotency-Key", "same");
        assertThat(b.post("/clock", ONE_DAY, "Idempotency-Key", "same").header("Idempotent-Replayed"))
                .isEmpty();
    }

    @Test
    void a_kept_answer_is_for_those_who_may_ask() {
        var api = sandbox();
        api.post("/clock", ONE_DAY, "Idempotency-Key", "a");

        assertThat(apis.of(api.organization(), Role.VIEWER).post("/clock", ONE_DAY, "Idempotency-Key", "a"))
                .satisfies(problem(403, "forbidden"));
        assertThat(apis.of(api.organization(), Role.ADMIN)
                        .post("/clock", ONE_DAY, "Idempotency-Key", "a")
                        .header("Idempotent-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void a_key_has_1_to_255_visible_characters() {
        var api = sandbox();

        assertThat(api.post("/clock", ONE_DAY, "Idempotency-Key", "k".repeat(255))
                        .status())
                .isEqualTo(200);
        assertThat(api.post("/clock", ONE_DAY, "Idempotency-Key", "k".repeat(256)))
                .satisfies(problem(422, "invalid_idempotency_key"));
    }

    @Test
    void twenty_at_once_have_one_effect() throws Exception {
        var api = sandbox();
        var tomorrow = dayAfter(api);
        Callable<ApiAnswer> post = () -> api.post("/clock", ONE_DAY, "Idempotency-Key", "a");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> post).toList());
            for (var answer : answers) {
                assertThat(answer.get().status()).as(answer.get().body()).isIn(200, 409, 503);
            }
            assertThat(answers).anyMatch(answer -> answer.resultNow().status() == 200);
        }
        assertThat(api.get("/clock").text("/now")).isEqualTo(tomorrow);
    }

    @Test
    void answers_are_forgotten_after_30_days() {
        var api = sandbox();
        api.post("/clock", ONE_DAY, "Idempotency-Key", "a");

        assertThat(organizations.<Integer, RuntimeException>as(api.organization(), sweep::run))
                .isZero();
        var monthFromNow = machine.instant().plus(Duration.ofDays(31));
        assertThat(organizations.<Integer, RuntimeException>as(
                        api.organization(), () -> transaction.execute(status -> rows.deleteOlderThan(monthFromNow))))
                .isOne();
        assertThat(api.post("/clock", ONE_DAY, "Idempotency-Key", "a").header("Idempotent-Replayed"))
                .isEmpty();
    }

    private static String dayAfter(ApiClient api) {
        return Instant.parse(api.get("/clock").text("/now"))
                .plus(Duration.ofDays(1))
                .toString();
    }

    private ApiClient sandbox() {
        var api = apis.ofNewSandbox();
        assertThat(api.post("/clock", "{\"advance\": \"P1D\"}").status()).isEqualTo(200);
        return api;
    }
}
