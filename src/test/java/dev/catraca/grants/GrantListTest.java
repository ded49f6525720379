package dev.catraca.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.grants.Classroom.Opened;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestSchool;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class GrantListTest {

    @Autowired
    Classroom classrooms;

    @Autowired
    Grants grants;

    @Autowired
    Customers customers;

    @Autowired
    TestSchool people;

    private Opened school;

    @BeforeEach
    void open() {
        school = classrooms.open();
        school.run(() -> school.at("2027-03-01T12:00:00Z"));
    }

    @Test
    void each_state_is_found_as_it_is_told() {
        school.run(() -> {
            oneOfEachState();
            for (var state : GrantState.values()) {
                var filter = new GrantFilter(null, school.course().id(), null, state, null, GrantSort.NEWEST);
                assertThat(grants.list(filter, PageRequest.of(null, null)).rows())
                        .as(state.name())
                        .isNotEmpty()
                        .allSatisfy(grant -> assertThat(grant.state()).isEqualTo(state));
            }
            var told = all(GrantSort.NEWEST, 50).stream().map(Grant::state).distinct();
            assertThat(told).containsExactlyInAnyOrder(GrantState.values());
        });
    }

    private void oneOfEachState() {
        var now = school.now();
        give("Ativa", null, null);
        give("Agendada", now.plusSeconds(60), null);
        give("Expirada", now.minusSeconds(60), now);
        grants.freeze(give("Congelada", null, null), null, null);
        grants.freeze(give("Congelada por dias", null, null), 3, null);
        grants.suspend(
                GrantSource.Kind.MANUAL, List.of(give("Suspensa", null, null).value()), Suspension.OVERDUE);
        grants.end(
                GrantSource.Kind.MANUAL, List.of(give("Encerrada", null, null).value()), Ending.ORDER, null);
        grants.revoke(give("Revogada", null, null), Revocation.Scope.GRANT, "x");
        grants.revoke(give("Bloqueada", null, null), Revocation.Scope.COURSE, "x");
    }

    @Test
    void a_freeze_that_is_over_no_longer_counts() {
        school.run(() -> {
            grants.freeze(give("Ana", null, null), 3, null);
            school.pass(Duration.ofDays(3));
            var active = new GrantFilter(null, null, null, GrantState.ACTIVE, null, GrantSort.NEWEST);
            assertThat(grants.list(active, PageRequest.of(null, null)).rows()).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(GrantSort.class)
    void pages_join_up_in_every_order(GrantSort sort) {
        school.run(() -> {
            var end = school.now().plusSeconds(100);
            for (var name : List.of("Zé", "ana", "Álvaro", "Bia", "Álvaro", "Caio")) {
                give(name, null, end.plusSeconds(name.length()));
                give(name, null, null);
            }
            var whole = all(sort, 50);
            assertThat(whole).hasSize(12);
            for (var size = 1; size < 5; size++) {
                assertThat(all(sort, size)).isEqualTo(whole);
            }
        });
    }

    @Test
    void names_come_as_people_sort_them_and_ends_the_soonest_first() {
        school.run(() -> {
            for (var name : List.of("Zé", "ana", "Álvaro", "Bia")) {
                give(name, null, name.equals("Bia") ? null : school.now().plusSeconds(10 - name.length()));
            }
            assertThat(names(GrantSort.NAME)).containsExactly("Álvaro", "ana", "Bia", "Zé");
            assertThat(names(GrantSort.END)).containsExactly("Álvaro", "ana", "Zé", "Bia");
        });
    }

    @Test
    void a_search_knows_the_student_and_a_source_its_own() {
        school.run(() -> {
            give("Maria Souza", null, null);
            school.open(GrantSource.Kind.CLASS_LINK, null, null);

            assertThat(found("sou mar", null)).isEqualTo(1);
            assertThat(found("joão", null)).isZero();
            assertThat(found("!!", null)).isZero();
            assertThat(found("  ", null)).isEqualTo(2);
            assertThat(found(null, GrantSource.Kind.CLASS_LINK)).isEqualTo(1);
            assertThat(found(null, GrantSource.Kind.ORDER)).isZero();
        });
    }

    @ParameterizedTest
    @EnumSource(GrantSort.class)
    void a_made_up_cursor_is_refused(GrantSort sort) {
        school.run(() -> {
            var filter = new GrantFilter(null, null, null, null, null, sort);
            assertThatThrownBy(() -> grants.list(filter, PageRequest.of(null, "eHg")))
                    .isInstanceOf(Refusal.Invalid.class);
        });
    }

    private int found(@Nullable String search, GrantSource.@Nullable Kind source) {
        var filter = new GrantFilter(null, school.course().id(), source, null, search, GrantSort.NAME);
        return grants.list(filter, PageRequest.of(null, null)).rows().size();
    }

    private List<String> names(GrantSort sort) {
        return all(sort, 50).stream()
                .map(grant -> customers.get(grant.student()).name())
                .toList();
    }

    private List<Grant> all(GrantSort sort, int size) {
        var filter = new GrantFilter(null, school.course().id(), null, null, null, sort);
        var all = new ArrayList<Grant>();
        var page = grants.list(filter, PageRequest.of(size, null));
        all.addAll(page.rows());
        while (page.next() != null) {
            page = grants.list(filter, PageRequest.of(size, page.next()));
            all.addAll(page.rows());
        }
        return all;
    }

    private GrantId give(String name, @Nullable Instant startsAt, @Nullable Instant endsAt) {
        Customer student = people.person(name);
        var wanted = new NewGrant(student.id(), school.course().id(), "Bolsa", startsAt, endsAt);
        return grants.give(wanted).id();
    }
}
