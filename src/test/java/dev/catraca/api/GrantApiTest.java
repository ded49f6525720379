package dev.catraca.api;

import static dev.catraca.support.ApiAnswer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.identity.Role;
import dev.catraca.support.ApiAnswer;
import dev.catraca.support.ApiClient;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code /grants}: given, revoked, frozen and moved by hand. */
@CatracaTest
class GrantApiTest {

    @Autowired
    ApiClients apis;

    private ApiClient api;
    private String student;
    private String course;

    @BeforeEach
    void open() {
        api = apis.ofNewOrganization();
        student = id(
                api, "/customers", "{\"name\": \"Ana\", \"email\": \"ana@example.com\", \"phone\": \"11 91234-5678\"}");
        course = id(api, "/courses", "{\"title\": \"Java\"}");
    }

    @Test
    void a_grant_is_given_and_shown() {
        var given = give("\"starts_at\": \"2027-01-01T00:00:00Z\", \"ends_at\": \"2027-02-01T00:00:00Z\"");

        assertThat(given.header("Location")).endsWith("/grants/" + given.text("/id"));
        assertThat(given.text("/source/kind")).isEqualTo("manual");
        assertThat(given.text("/source/id")).isEqualTo(given.text("/id"));
        assertThat(given.text("/state")).isEqualTo("scheduled");
        assertThat(given.text("/reason")).isEqualTo("Bolsa");
        assertThat(given.text("/ends_at")).isEqualTo("2027-02-01T00:00:00Z");
        assertThat(given.json().at("/first_entered_at").isNull()).isTrue();
        assertThat(given.json().at("/terms").isNull()).isTrue();
        assertThat(api.get("/grants/" + given.text("/id")).body()).isEqualTo(given.body());
    }

    @Test
    void a_revocation_of_the_course_shuts_every_grant_until_it_is_deleted() {
        var first = give("\"ends_at\": null").text("/id");
        var second = give("\"ends_at\": null").text("/id");
        assertThat(allowed()).isTrue();

        var revoked = api.post("/grants/" + first + "/revocation", "{\"reason\": \"Fraude\", \"scope\": \"course\"}");

        assertThat(revoked.status()).as(revoked.body()).isEqualTo(200);
        assertThat(revoked.text("/state")).isEqualTo("revoked");
        assertThat(revoked.text("/reason")).isEqualTo("Fraude");
        assertThat(revoked.text("/revocation/scope")).isEqualTo("course");
        assertThat(api.get("/grants/" + second).text("/state")).isEqualTo("revoked");
        assertThat(give("\"ends_at\": null").text("/state")).isEqualTo("revoked");
        assertThat(allowed()).isFalse();
        assertThat(api.post("/grants/" + first + "/revocation", "{\"reason\": \"x\", \"scope\": \"course\"}"))
                .satisfies(problem(409, "already_revoked"));

        assertThat(api.delete("/grants/" + first + "/revocation").text("/state"))
                .isEqualTo("active");
        assertThat(allowed()).isTrue();
        assertThat(api.delete("/grants/" + first + "/revocation")).satisfies(problem(409, "not_revoked"));
    }

    @Test
    void without_a_scope_only_the_grant_is_revoked() {
        var first = give("\"ends_at\": null").text("/id");
        give("\"ends_at\": null");

        assertThat(api.post("/grants/" + first + "/revocation", "{\"reason\": \"x\"}")
                        .text("/state"))
                .isEqualTo("revoked");
        assertThat(allowed()).isTrue();
        assertThat(api.post("/grants/" + first + "/revocation", "{}").errors()).contains("reason required");
        assertThat(api.post("/grants/" + first + "/revocation", "{\"reason\": \"x\", \"scope\": \"all\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_freeze_stops_the_time_and_its_deletion_gives_it_back() {
        var end = Instant.now().plus(100, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var grant = give("\"ends_at\": \"" + end + "\"").text("/id");

        var frozen = api.post("/grants/" + grant + "/freezes", "{\"days\": 10}");

        assertThat(frozen.status()).as(frozen.body()).isEqualTo(200);
        assertThat(frozen.text("/state")).isEqualTo("frozen");
        assertThat(Instant.parse(frozen.text("/ends_at"))).isEqualTo(end.plus(10, ChronoUnit.DAYS));
        assertThat(api.post("/grants/" + grant + "/freezes", "{}")).satisfies(problem(409, "already_frozen"));
        assertThat(api.delete("/grants/" + grant + "/freezes").text("/state")).isEqualTo("active");
        assertThat(api.delete("/grants/" + grant + "/freezes")).satisfies(problem(409, "not_frozen"));
        assertThat(api.post("/grants/" + grant + "/freezes", "{\"days\": 0}")).satisfies(problem(422, "out_of_range"));
        assertThat(api.post("/grants/" + grant + "/freezes", "{}").text("/state"))
                .isEqualTo("frozen");
    }

    @Test
    void the_end_can_be_moved_and_taken_away() {
        var grant = give("\"ends_at\": null").text("/id");

        assertThat(api.patch("/grants/" + grant, "{\"ends_at\": \"2099-01-01T00:00:00Z\"}")
                        .text("/ends_at"))
                .isEqualTo("2099-01-01T00:00:00Z");
        assertThat(api.patch("/grants/" + grant, "{\"ends_at\": null}")
                        .json()
                        .at("/ends_at")
                        .isNull())
                .isTrue();
        assertThat(api.patch("/grants/" + grant, "{\"ends_at\": \"2001-01-01T00:00:00Z\"}"))
                .satisfies(problem(422, "not_after_start"));
        assertThat(api.patch("/grants/" + grant, "{\"state\": \"active\"}")).satisfies(problem(422, "unknown_field"));
    }

    @Test
    void bad_input_is_named() {
        assertThat(api.post("/grants", "{}").errors())
                .contains("student_id required", "course_id required", "reason required");
        assertThat(api.post("/grants", body("\"reason\": \" \""))).satisfies(problem(422, "required"));
        assertThat(api.post("/grants", body("""
                "reason": "x", "starts_at": "2027-02-01T00:00:00Z", "ends_at": "2027-01-01T00:00:00Z\"""")).errors()).containsExactly("ends_at not_after_start");
        var stranger = apis.ofNewOrganization();
        var theirs = id(stranger, "/courses", "{\"title\": \"SQL\"}");
        assertThat(api.post("/grants", body("\"reason\": \"x\"").replace(course, theirs)))
                .satisfies(problem(404, "not_found"));
        api.post("/customers/" + student + "/archiving", "{}");
        assertThat(api.post("/grants", body("\"reason\": \"x\""))).satisfies(problem(409, "customer_archived"));
    }

    @Test
    void the_list_is_narrowed_by_state_source_and_words() {
        var grant = give("\"ends_at\": null").text("/id");
        api.post("/grants/" + grant + "/freezes", "{}");

        assertThat(size("?state=frozen")).isEqualTo(1);
        assertThat(size("?state=active")).isZero();
        assertThat(size("?source=manual&state=frozen&q=an")).isEqualTo(1);
        assertThat(size("?source=seat")).isZero();
        assertThat(size("?q=bia")).isZero();
        assertThat(api.get("/grants?state=open").status()).isEqualTo(422);
    }

    @Test
    void support_may_and_who_only_reads_may_not() {
        var grant = give("\"ends_at\": null").text("/id");
        for (var role : new Role[] {Role.SUPPORT, Role.ADMIN}) {
            var hand = apis.of(api.organization(), role);
            assertThat(hand.post("/grants", body("\"reason\": \"x\"")).status()).isEqualTo(201);
            assertThat(hand.post("/grants/" + grant + "/revocation", "{\"reason\": \"x\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(hand.delete("/grants/" + grant + "/revocation").status()).isEqualTo(200);
        }
        for (var role : new Role[] {Role.INSTRUCTOR, Role.VIEWER, Role.FINANCE}) {
            var eye = apis.of(api.organization(), role);
            assertThat(eye.get("/grants/" + grant).status()).isEqualTo(200);
            assertThat(eye.post("/grants", body("\"reason\": \"x\"")).status()).isEqualTo(403);
            assertThat(eye.post("/grants/" + grant + "/revocation", "{\"reason\": \"x\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(eye.delete("/grants/" + grant + "/revocation").status()).isEqualTo(403);
            assertThat(eye.post("/grants/" + grant + "/freezes", "{}").status()).isEqualTo(403);
            assertThat(eye.delete("/grants/" + grant + "/freezes").status()).isEqualTo(403);
            assertThat(eye.patch("/grants/" + grant, "{}").status()).isEqualTo(403);
        }
    }

    private int size(String query) {
        return api.get("/grants" + query).json().at("/data").size();
    }

    private boolean allowed() {
        return api.get("/access?student_id=%s&course_id=%s".formatted(student, course))
                .json()
                .at("/allowed")
                .asBoolean();
    }

    private ApiAnswer give(String rest) {
        var given = api.post("/grants", body("\"reason\": \"Bolsa\", " + rest));
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        return given;
    }

    private String body(String rest) {
        return "{\"student_id\": \"%s\", \"course_id\": \"%s\", %s}".formatted(student, course, rest);
    }

    private static String id(ApiClient api, String path, String body) {
        var made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("/id");
    }
}
