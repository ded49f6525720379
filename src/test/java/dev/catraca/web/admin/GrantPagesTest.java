package dev.catraca.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.bulk.TestBulk;
import dev.catraca.courses.Course;
import dev.catraca.customers.Customer;
import dev.catraca.grants.Grant;
import dev.catraca.grants.GrantFilter;
import dev.catraca.grants.GrantState;
import dev.catraca.grants.Grants;
import dev.catraca.grants.NewGrant;
import dev.catraca.identity.Role;
import dev.catraca.kernel.PageRequest;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestSchool;
import dev.catraca.web.admin.Desk.Seated;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Accesses in the back office: of a student, of a course, one by one and many at once. */
@CatracaTest
class GrantPagesTest {

    @Autowired
    Desk desk;

    @Autowired
    Grants grants;

    @Autowired
    TestSchool school;

    @Autowired
    TestBulk bulk;

    private Seated staff;
    private Customer ana;
    private Course java;

    @BeforeEach
    void sits_down() {
        staff = desk.open();
        ana = staff.person("Ana");
        java = staff.call(() -> school.course("Java", 1));
    }

    @Test
    void a_form_gives_access_with_days_of_the_organization() {
        assertThat(staff.html("/admin/grants/new?from=customer&student_id=" + ana.id()))
                .contains("Ana");

        var given = staff.post(
                "/admin/grants",
                fields("reason", "Bolsa", "starts_at", "2027-01-10", "ends_at", "2027-01-20", "from", "customer"));

        assertThat(given).hasRedirectedUrl("/admin/customers/" + ana.id() + "/products");
        var grant = only();
        assertThat(grant.startsAt()).hasToString("2027-01-10T03:00:00Z");
        assertThat(grant.endsAt()).hasToString("2027-01-21T03:00:00Z");
        assertThat(staff.html("/admin/customers/" + ana.id() + "/products")).contains("Bolsa", "Java");
        assertThat(staff.html("/admin/courses/" + java.id() + "/students")).contains("Ana");
        assertThat(staff.html("/admin/grants/" + grant.id())).contains("Bolsa", "Acesso dado");
        for (var thing : List.of("customers/" + ana.id(), "courses/" + java.id())) {
            assertThat(staff.html("/admin/" + thing + "/history"))
                    .contains("Acesso dado", "/admin/grants/" + grant.id());
        }
    }

    @Test
    void the_form_says_what_is_wrong_and_keeps_what_was_typed() {
        var refused = staff.post("/admin/grants", fields("starts_at", "2027-01-20", "ends_at", "2027-01-01"));
        assertThat(refused).hasStatus(422);

        var late = staff.post(
                "/admin/grants", fields("reason", "Bolsa", "starts_at", "2027-01-20", "ends_at", "2027-01-01"));
        assertThat(late).hasStatus(422);
        assertThat(Desk.html(late)).contains("depois do início", "2027-01-20");
        assertThat(Desk.html(staff.post("/admin/grants", "find", "course_id", "course_id_search", "jav")))
                .contains("Java");
        assertThat(staff.html("/admin/courses/choices?course_id_search=jav")).contains("Java");
        assertThat(staff.html("/admin/courses/choices?course_id_search=xyz")).contains("Nenhum curso");
        assertThat(all()).isEmpty();
    }

    @Test
    void sent_twice_it_gives_once() {
        var key = Desk.hidden(staff.html("/admin/grants/new"), "form_key");
        staff.post("/admin/grants", fields("reason", "Bolsa", "form_key", key));
        staff.post("/admin/grants", fields("reason", "Bolsa", "form_key", key));

        assertThat(all()).hasSize(1);
    }

    @Test
    void one_access_is_revoked_lifted_frozen_and_moved() {
        var id = give(ana).id();
        var address = "/admin/grants/" + id;

        assertThat(staff.post(address + "/revocation", "scope", "COURSE", "reason", "Fraude", "from", "course"))
                .hasRedirectedUrl("/admin/courses/" + java.id() + "/students");
        assertThat(staff.html(address)).contains("Curso bloqueado para o aluno", "Fraude");
        assertThat(staff.post(address + "/revocation", "scope", "COURSE", "reason", "x"))
                .hasStatus(409);
        assertThat(staff.post(address + "/lifting", "scope", "COURSE", "reason", "Perdoado"))
                .hasRedirectedUrl(address);
        assertThat(staff.post(address + "/lifting", "scope", "COURSE", "reason", "x"))
                .hasStatus(409);
        assertThat(staff.post(address + "/freezes", "days", "10", "reason", "Férias"))
                .hasRedirectedUrl(address);
        assertThat(staff.html(address)).contains("Congelado de");
        assertThat(staff.post(address + "/thawing", "reason", "Voltou")).hasRedirectedUrl(address);
        assertThat(staff.post(address + "/end", "ends_at", "2099-01-01", "reason", "Mais tempo"))
                .hasRedirectedUrl(address);
        assertThat(only().endsAt()).hasToString("2099-01-02T03:00:00Z");
        assertThat(staff.html(address)).contains("2099-01-01", "Mais tempo");
        assertThat(staff.post(address + "/revocation", "reason", "x")).hasStatus(422);
        assertThat(staff.post(address + "/revocation", "scope", "GRANT")).hasStatus(422);
        assertThat(only().state()).isEqualTo(GrantState.ACTIVE);
    }

    @Test
    void what_else_lets_a_student_in_is_said_before_revoking() {
        give(ana);
        assertThat(staff.html("/admin/customers/" + ana.id() + "/products")).contains("É o único acesso aberto de Ana");
        give(ana);
        assertThat(staff.html("/admin/customers/" + ana.id() + "/products")).contains("Ana continua entrando por");
    }

    @Test
    void the_list_keeps_its_filter_in_the_address_and_goes_to_a_file() {
        var bia = staff.person("Bia");
        var id = give(ana).id();
        give(bia);
        staff.call(() -> grants.freeze(id, null, null));
        var list = "/admin/courses/" + java.id() + "/students";

        assertThat(staff.html(list + "?state=FROZEN")).contains(">Ana<").doesNotContain(">Bia<");
        assertThat(staff.html(list + "?source=SEAT")).doesNotContain(">Ana<");
        assertThat(staff.html(list + "?q=bia&sort=END")).contains(">Bia<").doesNotContain(">Ana<");
        assertThat(staff.html(list + "?state=nonsense&sort=nonsense")).contains(">Ana<");
        assertThat(staff.html(list + ".csv?state=FROZEN"))
                .contains("Ana", "Congelado")
                .doesNotContain("Bia");
        assertThat(staff.get("/admin/courses/"
                        + desk.open().call(() -> school.course("X", 1)).id() + "/students"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"INSTRUCTOR", "VIEWER", "FINANCE"})
    void who_only_reads_sees_and_may_not(Role role) {
        var id = give(ana).id();
        var eye = staff.as(role);

        assertThat(eye.html("/admin/grants/" + id)).contains("Java").doesNotContain("revocation");
        assertThat(eye.html("/admin/customers/" + ana.id() + "/products")).doesNotContain("revocation");
        assertThat(eye.html("/admin/courses/" + java.id() + "/students")).doesNotContain("name=\"grant\"");
        assertThat(eye.get("/admin/grants/new")).hasStatus(403);
        for (var act : List.of("revocation", "lifting", "freezes", "thawing", "end")) {
            assertThat(eye.post("/admin/grants/" + id + "/" + act, "reason", "x"))
                    .hasStatus(403);
        }
        assertThat(eye.post("/admin/grants/bulk", "action", "GIVING")).hasStatus(403);
        assertThat(eye.post("/admin/grants/bulk/runs", "action", "GIVING")).hasStatus(403);
    }

    @Test
    void support_may() {
        assertThat(staff.as(Role.SUPPORT).post("/admin/grants", fields("reason", "Bolsa")))
                .hasStatus(303);
    }

    @Test
    void the_ticked_accesses_of_a_course_are_revoked_and_that_is_taken_back() {
        var bia = staff.person("Bia");
        var first = give(ana);
        var second = give(bia);
        give(staff.person("Caio"));
        var chosen = new String[] {
            "course", "" + java.id(), "grant", "" + first.id(), "grant", "" + second.id(), "action", "REVOCATION"
        };

        assertThat(Desk.html(staff.post("/admin/grants/bulk", chosen)))
                .contains("2 alunos selecionados", "Ana", "Bia")
                .doesNotContain("Caio");
        assertThat(staff.post("/admin/grants/bulk/runs", chosen)).hasStatus(422);
        var run = run(staff.post("/admin/grants/bulk/runs", and(chosen, "reason", "Fim da turma", "scope", "GRANT")));

        assertThat(states()).containsExactlyInAnyOrder(GrantState.REVOKED, GrantState.REVOKED, GrantState.ACTIVE);
        undo(run);
        assertThat(states()).containsOnly(GrantState.ACTIVE);
    }

    @Test
    void a_whole_filtered_list_is_blocked_and_lifted_each_student_once() {
        give(ana);
        give(ana);
        give(staff.person("Bia"));
        var chosen = new String[] {"course", "" + java.id(), "all", "true", "query", "q=ana", "reason", "Fraude"};

        run(staff.post("/admin/grants/bulk/runs", and(chosen, "action", "REVOCATION", "scope", "COURSE")));
        assertThat(states()).containsExactlyInAnyOrder(GrantState.REVOKED, GrantState.REVOKED, GrantState.ACTIVE);

        var lifting = run(staff.post(
                "/admin/grants/bulk/runs",
                "course",
                "" + java.id(),
                "all",
                "true",
                "query",
                "q=ana",
                "reason",
                "x",
                "action",
                "LIFTING"));
        assertThat(states()).containsOnly(GrantState.ACTIVE);
        undo(lifting);
        assertThat(states()).containsExactlyInAnyOrder(GrantState.REVOKED, GrantState.REVOKED, GrantState.ACTIVE);
    }

    @Test
    void customers_of_a_list_are_let_into_a_course_and_their_end_moves() {
        var bia = staff.person("Bia");
        var given = run(staff.post(
                "/admin/grants/bulk/runs",
                "customer",
                "" + ana.id(),
                "customer",
                "" + bia.id(),
                "action",
                "GIVING",
                "course_id",
                "" + java.id(),
                "reason",
                "Evento",
                "ends_at",
                "2098-12-31"));
        assertThat(all())
                .hasSize(2)
                .allSatisfy(grant -> assertThat(grant.endsAt()).hasToString("2099-01-01T03:00:00Z"));

        var moved = run(staff.post(
                "/admin/grants/bulk/runs",
                "all",
                "true",
                "query",
                "q=bia",
                "action",
                "END",
                "course_id",
                "" + java.id(),
                "reason",
                "Mais"));
        assertThat(all()).extracting(Grant::endsAt).containsOnlyOnce((Instant) null);
        undo(moved);
        assertThat(all()).extracting(Grant::endsAt).doesNotContainNull();
        undo(given);
        assertThat(states()).containsOnly(GrantState.ENDED);
    }

    @Test
    void nothing_chosen_or_nobody_there_starts_nothing() {
        assertThat(staff.post("/admin/grants/bulk", "action", "GIVING")).hasRedirectedUrl("/admin/customers");
        assertThat(Desk.html(staff.post(
                        "/admin/grants/bulk/runs",
                        "customer",
                        "" + ana.id(),
                        "action",
                        "LIFTING",
                        "course_id",
                        "" + java.id(),
                        "reason",
                        "x")))
                .contains("Ninguém na seleção");
        assertThat(staff.post("/admin/grants/bulk", "action", "nonsense", "all", "true"))
                .hasStatus(404);
        var theirs = desk.open();
        assertThat(staff.post(
                        "/admin/grants/bulk/runs",
                        "customer",
                        "" + theirs.person("X").id(),
                        "action",
                        "GIVING",
                        "course_id",
                        "" + java.id(),
                        "reason",
                        "x"))
                .hasStatus(422);
    }

    private String run(MvcTestResult started) {
        assertThat(started).hasStatus(303);
        staff.call(() -> {
            bulk.workOff();
            return null;
        });
        var address = Objects.requireNonNull(started.getResponse().getRedirectedUrl());
        assertThat(staff.html(address)).contains("Concluído").doesNotContain("Com problema (1)");
        return address;
    }

    private void undo(String run) {
        assertThat(staff.post(run + "/undoing", "reason", "Engano")).hasStatus(303);
        staff.call(() -> {
            bulk.workOff();
            return null;
        });
    }

    private Grant give(Customer student) {
        return staff.call(() -> grants.give(new NewGrant(student.id(), java.id(), "Bolsa", null, null)));
    }

    private List<Grant> all() {
        return staff.call(() -> grants.list(GrantFilter.of(null, java.id()), PageRequest.of(null, null)))
                .rows();
    }

    private List<GrantState> states() {
        return all().stream().map(Grant::state).toList();
    }

    private Grant only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private String[] fields(String... others) {
        return and(new String[] {"student_id", "" + ana.id(), "course_id", "" + java.id()}, others);
    }

    private static String[] and(String[] some, String... others) {
        return Stream.concat(Stream.of(some), Stream.of(others)).toArray(String[]::new);
    }
}
