package dev.catraca.api;

import static dev.catraca.support.ApiAnswer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class ClockApiTest {

    @Autowired
    ApiClients apis;

    @Test
    void a_sandbox_moves_its_clock_and_it_stands_there() {
        var api = apis.ofNewSandbox();
        var moved = api.post("/clock", "{\"to\": \"2100-01-31T12:00:00Z\"}");

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.text("/now")).isEqualTo("2100-01-31T12:00:00Z");
        assertThat(moved.json().propertyNames())
                .containsExactly("now", "invoices_issued", "charges", "messages", "grants_changed");
        assertThat(api.get("/clock").text("/now")).isEqualTo("2100-01-31T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, 2100-02-28T12:00:00Z",
        "P10D, 2100-02-10T12:00:00Z",
        "PT90M, 2100-01-31T13:30:00Z",
        "P1DT2H, 2100-02-01T14:00:00Z"
    })
    void it_moves_by_the_calendar(String advance, Instant expected) {
        var api = apis.ofNewSandbox();
        api.post("/clock", "{\"to\": \"2100-01-31T12:00:00Z\"}");

        var moved = api.post("/clock", "{\"advance\": \"" + advance + "\"}");
        assertThat(Instant.parse(moved.text("/now"))).isEqualTo(expected);
    }

    @Test
    void it_refuses_what_makes_no_sense() {
        var api = apis.ofNewSandbox();

        assertThat(api.post("/clock", "")).satisfies(problem(422, "advance_or_to"));
        assertThat(api.post("/clock", "{\"advance\": \"P1D\", \"to\": \"2100-01-31T12:00:00Z\"}"))
                .satisfies(problem(422, "advance_or_to"));
        assertThat(api.post("/clock", "{\"advance\": \"amanhã\"}")).satisfies(problem(422, "not_a_span"));
        assertThat(api.post("/clock", "{\"advance\": \"P999999999Y\"}")).satisfies(problem(422, "too_far"));
        assertThat(api.post("/clock", "{\"advance\": \"-P1D\"}")).satisfies(problem(409, "clock_backwards"));
        assertThat(api.post("/clock", "{\"to\": \"2001-01-01T00:00:00Z\"}")).satisfies(problem(409, "clock_backwards"));
        assertThat(apis.ofNewOrganization().post("/clock", "{\"advance\": \"P1D\"}"))
                .satisfies(problem(409, "not_a_sandbox"));
    }

    @Test
    void who_was_not_moved_follows_the_machine() {
        var now = Instant.parse(apis.ofNewSandbox().get("/clock").text("/now"));
        assertThat(Duration.between(now, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }
}
