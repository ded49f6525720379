package dev.catraca.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.NewOrganization;
import dev.catraca.organizations.OrganizationChange;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.Organizations;
import dev.catraca.organizations.SandboxClock;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.DayDiary;
import dev.catraca.support.Race;
import dev.catraca.support.TestOrganizations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CatracaTest
class DaysTest {

    @Autowired
    Days days;

    @Autowired
    DayJob job;

    @Autowired
    OrganizationClock clock;

    @Autowired
    SandboxClock sandbox;

    @Autowired
    Organizations all;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    DayDiary diary;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    OrganizationId school;
    OrganizationId played;

    @BeforeEach
    void open() {
        school = organizations.newOrganization();
        played = organizations.newSandbox();
    }

    @Test
    void an_organization_begins_with_the_day_after_it_was_opened() {
        organizations.run(school, () -> {
            days.catchUp();
            assertThat(diary.days()).isEmpty();

            lastDayWas(clock.today().minusDays(1));
            days.catchUp();
            assertThat(diary.days()).containsExactly(clock.today());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 40})
    void days_that_were_missed_are_caught_up_one_by_one_and_once(int missed) {
        organizations.run(school, () -> {
            var first = clock.today().minusDays(missed - 1);
            lastDayWas(first.minusDays(1));

            job.run();
            job.run();

            assertThat(diary.days())
                    .containsExactlyElementsOf(
                            first.datesUntil(clock.today().plusDays(1)).toList());
        });
    }

    @Test
    void several_servers_at_once_begin_each_day_once() {
        organizations.run(school, () -> lastDayWas(clock.today().minusDays(20)));

        var race = Race.of(8, () -> organizations.as(school, days::catchUp));

        assertThat(race.losers()).isEmpty();
        organizations.run(school, () -> assertThat(diary.days()).hasSize(20).doesNotHaveDuplicates());
    }

    @Test
    void a_day_on_which_something_fails_did_not_begin_and_is_tried_again() {
        organizations.run(school, () -> {
            var today = clock.today();
            lastDayWas(today.minusDays(3));
            diary.breakOn(today.minusDays(1));

            assertThatThrownBy(job::run).hasMessage("a broken day");
            assertThat(diary.days()).containsExactly(today.minusDays(2));
            diary.mend();
            job.run();

            assertThat(diary.days()).containsExactly(today.minusDays(2), today.minusDays(1), today);
        });
    }

    @Test
    void an_organization_from_before_there_were_days_begins_with_today() {
        organizations.run(school, () -> {
            write("delete from days.last_day where organization_id = :organization and day = :day", lastDay());

            job.run();

            assertThat(diary.days()).containsExactly(clock.today());
        });
    }

    @Test
    void one_wake_up_waits_for_the_next_midnight_however_often_it_was_woken() {
        organizations.run(school, () -> {
            job.run();
            job.run();

            var midnight = clock.today().plusDays(1).atStartOfDay(clock.zone()).toInstant();
            assertThat(wakeUps()).containsExactly(midnight);
        });
    }

    @Test
    void a_move_to_the_east_brings_the_day_and_one_to_the_west_brings_none_twice() {
        organizations.run(school, () -> {
            moveTo(ZoneId.of("Pacific/Kiritimati"));
            assertThat(wakeUps()).hasSize(2);
            job.run();
            var east = clock.today();

            moveTo(ZoneId.of("Pacific/Pago_Pago"));
            job.run();

            assertThat(clock.today()).isBefore(east);
            assertThat(diary.days()).doesNotHaveDuplicates();
            assertThat(lastDay()).isEqualTo(east);
        });
    }

    @Test
    void a_sandbox_lives_through_each_day_of_its_way_at_its_midnight() {
        organizations.run(played, () -> {
            var today = clock.today();
            var noon = today.plusDays(3).atTime(12, 0).atZone(clock.zone()).toInstant();

            var moved = days.moveTo(noon);

            assertThat(moved.now()).isEqualTo(noon).isEqualTo(clock.instant());
            assertThat(diary.entries())
                    .containsExactly(entry(today.plusDays(1)), entry(today.plusDays(2)), entry(today.plusDays(3)));
            days.moveTo(noon.plus(Duration.ofHours(11)));
            job.run();
            assertThat(diary.days()).hasSize(3);
        });
    }

    @Test
    void midnight_itself_is_the_new_day() {
        organizations.run(played, () -> {
            var tomorrow = clock.today().plusDays(1);
            var midnight = tomorrow.atStartOfDay(clock.zone()).toInstant();

            days.moveTo(midnight.minusMillis(1));
            assertThat(diary.days()).isEmpty();
            days.moveTo(midnight);
            assertThat(diary.days()).containsExactly(tomorrow);
        });
    }

    /** No midnight (the day begins at one), two midnights, and a day of 23 or 25 hours. */
    @ParameterizedTest
    @CsvSource({
        "America/Santiago, 2099-09-06, T04:00:00Z",
        "America/Santiago, 2099-04-05, T04:00:00Z",
        "America/Havana, 2099-03-08, T05:00:00Z",
        "America/Havana, 2099-11-01, T04:00:00Z",
        "Africa/Cairo, 2099-04-24, T22:00:00Z",
        "Europe/Lisbon, 2099-03-29, T00:00:00Z",
        "America/Sao_Paulo, 2096-02-29, T03:00:00Z",
        "Asia/Kathmandu, 2099-12-31, T18:15:00Z"
    })
    void a_day_begins_once_whatever_the_hands_of_the_clock_do(ZoneId zone, LocalDate day, String expected) {
        var there = organizations.newSandbox();
        organizations.run(there, () -> {
            moveTo(zone);
            sandbox.moveTo(day.minusDays(2).atTime(12, 0).atZone(zone).toInstant());
            lastDayWas(day.minusDays(2));

            for (var hours = 0; hours < 72; hours++) {
                days.moveTo(clock.instant().plus(Duration.ofHours(1)));
            }

            assertThat(diary.days()).containsExactly(day.minusDays(1), day, day.plusDays(1));
            assertThat(diary.entries().get(1).at())
                    .isEqualTo(day.atStartOfDay(zone).toInstant());
            assertThat(diary.entries().get(1).at().toString()).endsWith(expected);
        });
    }

    @Test
    void a_month_from_the_31st_passes_every_day_there_is() {
        organizations.run(played, () -> {
            var start = LocalDate.of(2095, 1, 31);
            sandbox.moveTo(start.atTime(9, 0).atZone(clock.zone()).toInstant());
            lastDayWas(start);

            days.moveTo(start.plusMonths(1).atTime(9, 0).atZone(clock.zone()).toInstant());

            assertThat(diary.days()).hasSize(28).endsWith(LocalDate.of(2095, 2, 28));
        });
    }

    @Test
    void two_who_move_the_clock_at_once_leave_no_day_out_and_none_twice() throws Exception {
        var from = organizations.as(played, clock::instant);
        var turn = new AtomicInteger();
        Callable<?> move = () -> organizations.as(
                played, () -> days.moveTo(from.plus(Period.ofDays(turn.incrementAndGet() % 2 == 0 ? 30 : 10))));

        var race = Race.of(2, move);

        assertThat(race.losers()).allSatisfy(late -> assertThat(late).hasMessage("clock_backwards"));
        organizations.run(played, () -> {
            assertThat(clock.instant()).isEqualTo(from.plus(Period.ofDays(30)));
            assertThat(diary.days()).hasSize(30).doesNotHaveDuplicates().isSorted();
        });
    }

    @Test
    void a_day_that_fails_stops_the_clock_before_it() {
        organizations.run(played, () -> {
            var today = clock.today();
            diary.breakOn(today.plusDays(2));
            var wanted = clock.instant().plus(Duration.ofDays(5));

            assertThatThrownBy(() -> days.moveTo(wanted)).hasMessage("a broken day");
            assertThat(clock.today()).isEqualTo(today.plusDays(1));
            diary.mend();
            days.moveTo(wanted);

            assertThat(diary.days()).hasSize(5);
        });
    }

    @Test
    void a_clock_that_is_let_go_wakes_its_organization() {
        var sample = OrganizationId.next();
        organizations.run(sample, () -> {
            all.createSample(
                    NewOrganization.brazilian("escola-" + sample, "Escola", true),
                    Instant.parse("2026-03-01T12:00:00Z"));
            days.moveTo(Instant.parse("2026-03-05T12:00:00Z"));
            assertThat(diary.days()).hasSize(4);

            sandbox.release();
            assertThat(wakeUps()).hasSize(2);
            job.run();

            assertThat(diary.days()).doesNotHaveDuplicates().endsWith(clock.today());
        });
    }

    @Test
    void a_move_of_more_than_ten_years_is_refused_and_nothing_moves() {
        organizations.run(played, () -> {
            var from = clock.instant();
            assertThatThrownBy(() -> days.moveTo(Instant.parse("2199-12-31T00:00:00Z")))
                    .isInstanceOfSatisfying(
                            Refusal.Invalid.class,
                            refusal -> assertThat(refusal.problems())
                                    .extracting(Refusal.Problem::code)
                                    .containsExactly("too_far_at_once"));
            assertThat(clock.instant()).isAfterOrEqualTo(from).isBefore(from.plus(Duration.ofDays(1)));
            assertThat(diary.days()).isEmpty();
        });
        organizations.run(
                school,
                () -> assertThatThrownBy(() -> days.moveTo(clock.instant())).hasMessage("not_a_sandbox"));
    }

    private DayDiary.Entry entry(LocalDate day) {
        return new DayDiary.Entry(day, day.atStartOfDay(clock.zone()).toInstant());
    }

    private void moveTo(ZoneId zone) {
        all.change(now -> {
            var same = OrganizationChange.of(now);
            return new OrganizationChange(
                    same.name(),
                    same.taxId(),
                    zone,
                    same.language(),
                    same.city(),
                    same.brandName(),
                    same.logoFileId(),
                    same.color(),
                    same.pix(),
                    same.bankInstructions(),
                    same.policies());
        });
    }

    private void lastDayWas(LocalDate day) {
        write("update days.last_day set day = :day where organization_id = :organization", day);
    }

    private LocalDate lastDay() {
        return transaction.execute(
                status -> jdbc.sql("select day from days.last_day where organization_id = :organization")
                        .param("organization", tenant())
                        .query(LocalDate.class)
                        .single());
    }

    private void write(String sql, LocalDate day) {
        transaction.executeWithoutResult(status ->
                jdbc.sql(sql).param("organization", tenant()).param("day", day).update());
    }

    private static UUID tenant() {
        return Caller.tenant();
    }

    private List<Instant> wakeUps() {
        return jdbc.sql("""
                select execution_time from jobs.scheduled_tasks
                where task_name = 'days.begin' and task_instance like :organization || '/%'
                """).param("organization", tenant().toString()).query(OffsetDateTime.class).list().stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }
}
