package dev.catraca.api;

import static dev.catraca.support.ApiAnswer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.DayDiary;
import dev.catraca.support.TestOrganizations;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class ClockApiTest {

    /** In a year whose February has 28 days. */
    private static final Instant START = IntStream.iterate(Year.now().getValue() + 1, year -> year + 1)
            .filter(year -> !Year.isLeap(year) && !Year.isLeap(year + 1))
            .mapToObj(year -> Instant.parse(year + "-01-31T12:00:00Z"))
            .findFirst()
            .orElseThrow();

    @Autowired
    ApiClients apis;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    DayDiary diary;

    @Test
    void a_sandbox_moves_its_clock_and_it_stands_there() {
        var api = apis.ofNewSandbox();
        var moved = api.post("/clock", "{\"to\": \"" + START + "\"}");

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.text("/now")).isEqualTo(START.toString());
        assertThat(moved.json().propertyNames())
                .containsExactly("now", "invoices_issued", "charges", "messages", "grants_changed");
        assertThat(api.get("/clock").text("/now")).isEqualTo(START.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, 02-28T12:00:00Z",
        "P1Y, 01-31T12:00:00Z",
        "P10D, 02-10T12:00:00Z",
        "PT90M, 01-31T13:30:00Z",
        "P1DT2H, 02-01T14:00:00Z"
    })
    void it_moves_by_the_calendar(String advance, String expected) {
        var api = apis.ofNewSandbox();
        api.post("/clock", "{\"to\": \"" + START + "\"}");

        var moved = api.post("/clock", "{\"advance\": \"" + advance + "\"}");
        assertThat(Instant.parse(moved.text("/now")).toString()).endsWith("-" + expected);
    }

    @Test
    void a_key_makes_of_all_the_days_one_effect() {
        var api = apis.ofNewSandbox();
        var first = api.post("/clock", "{\"advance\": \"P40D\"}", "Idempotency-Key", "forty");

        assertThat(first.status()).isEqualTo(200);
        assertThat(api.post("/clock", "{\"advance\": \"P40D\"}", "Idempotency-Key", "forty")
                        .text("/now"))
                .isEqualTo(first.text("/now"));
        assertThat(api.get("/clock").text("/now")).isEqualTo(first.text("/now"));
        organizations.run(api.organization(), () -> assertThat(diary.days()).hasSize(40));
    }

    @Test
    void ten_years_are_the_most_for_one_request() {
        var api = apis.ofNewSandbox();

        assertThat(api.post("/clock", "{\"to\": \"2199-12-31T00:00:00Z\"}")).satisfies(problem(422, "too_far_at_once"));
        assertThat(api.post("/clock", "{\"advance\": \"P11Y\"}")).satisfies(problem(422, "too_far_at_once"));
        assertThat(api.post("/clock", "{\"advance\": \"P10Y\"}").status()).isEqualTo(200);
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
