package dev.catraca.grants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.AccessTerms.DurationFrom;
import dev.catraca.catalog.AccessTerms.Release;
import dev.catraca.catalog.AccessTerms.Review;
import dev.catraca.grants.Classroom.Opened;
import dev.catraca.support.CatracaTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Days of access are days of the organization: the clock on the wall ends where it began, whoever opened the door. */
@CatracaTest
class DurationTest {

    @Autowired
    Classroom classrooms;

    @Autowired
    Grants grants;

    @ParameterizedTest
    @CsvSource({
        "America/Sao_Paulo, 2027-03-20T13:00:00Z, 2027-04-19T13:00:00Z",
        // an hour is lost in between
        "Europe/Lisbon,     2027-03-20T10:00:00Z, 2027-04-19T09:00:00Z",
        // and one won
        "America/New_York,  2027-10-20T14:00:00Z, 2027-11-19T15:00:00Z",
        // ends at an hour that does not exist on that day: the first one after it
        "Europe/Lisbon,     2027-02-26T01:30:00Z, 2027-03-28T01:30:00Z",
        // and at one that comes twice: the second of them
        "America/New_York,  2027-10-08T05:30:00Z, 2027-11-07T06:30:00Z",
        // a quarter to midnight is still that day
        "America/Sao_Paulo, 2028-01-31T02:47:00Z, 2028-03-01T02:47:00Z"
    })
    void thirty_days_end_at_the_hour_at_which_they_began(ZoneId zone, Instant begins, Instant ends) {
        for (var kind : List.of(
                GrantSource.Kind.SEAT, GrantSource.Kind.ORDER, GrantSource.Kind.CLASS_LINK, GrantSource.Kind.MANUAL)) {
            for (var from : DurationFrom.values()) {
                var school = classrooms.open(zone);
                school.run(() -> {
                    school.at(begins.toString());
                    school.open(kind, thirtyDays(from), null);
                    if (from == DurationFrom.FIRST_ENTRY) {
                        assertThat(school.only().endsAt()).isNull();
                        assertThat(school.enter().allowed()).isTrue();
                    }
                    assertThat(school.only().endsAt()).isEqualTo(ends);
                    lastSecond(school, ends);
                });
            }
        }
    }

    private static void lastSecond(Opened school, Instant ends) {
        school.at(ends.minusSeconds(1).toString());
        assertThat(school.codes()).containsExactly(Code.GRANTED);
        school.pass(Duration.ofSeconds(1));
        assertThat(school.codes()).containsExactly(Code.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(GrantSource.Kind.class)
    void only_the_first_entry_counts_and_a_named_end_stays(GrantSource.Kind kind) {
        var school = classrooms.open();
        school.run(() -> {
            school.open(kind, thirtyDays(DurationFrom.FIRST_ENTRY), null);
            school.pass(Duration.ofDays(100));
            school.enter();
            var end = school.only().endsAt();
            school.pass(Duration.ofDays(10));
            school.enter();
            assertThat(school.only().endsAt()).isEqualTo(end);
        });
        var other = classrooms.open();
        other.run(() -> {
            var end = other.now().plusSeconds(3600);
            other.open(kind, thirtyDays(DurationFrom.RELEASE), end);
            assertThat(other.only().endsAt()).isEqualTo(end);
        });
    }

    private static AccessTerms thirtyDays(DurationFrom from) {
        return new AccessTerms(30, from, null, null, new Release.All(), Review.PERSON, true);
    }
}
