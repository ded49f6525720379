package dev.catraca.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.api.json.ApiJson;
import dev.catraca.support.ApiAnswer;
import dev.catraca.support.ApiClient;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** Every POST and PATCH of the document, with everything that bad days bring: always a clear problem, never a 5xx. */
@CatracaTest
class BadInputTest {

    private static final List<String> NEVER_RIGHT = List.of(
            "1000000000000000000000000000000",
            "1e400",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "[[{}]]",
            "{\"x\": {\"y\": 1}}",
            "\"4111 1111 1111 1111\"");
    private static final List<String> PERHAPS_RIGHT = List.of(
            "null",
            "-1",
            "0",
            "1.5",
            "true",
            "[]",
            "\"\"",
            "\"👩‍🏫 \\u202eolá\\u202c مرحبا\"",
            "\"<script>alert(1)</script>' or 1=1 --\"",
            "\"" + "x".repeat(20_000) + "\"",
            "\"0197a3b4-0000-7000-8000-00000000dead\"",
            "\"2027-02-30\"");
    private static final Set<String> LACKING_A_RULE = Set.of("invalid_value", "out_of_date", "internal");

    @Autowired
    ApiClients apis;

    @Test
    void no_body_of_the_wrong_shape_gets_through() {
        var api = apis.ofNewSandbox();
        var routes = Route.all(api);
        var things = Things.in(api, routes);
        var softly = new SoftAssertions();
        writing(routes).forEach(route -> {
            for (var body : List.of("[]", "\"x\"", "5", "null", "{\"no_such_field\": 1}")) {
                check(softly, route, body, send(api, route, things, body), 422);
            }
            for (var body : List.of("{", "{\"a\": 1, \"a\": 2}", "nope", "[".repeat(10_000))) {
                check(softly, route, body, send(api, route, things, body), 400);
            }
            check(softly, route, "huge", send(api, route, things, "\"" + "x".repeat(tooLong(route)) + "\""), 413);
            softly.assertThat(send(api, route, things, "").status())
                    .as(route + " empty")
                    .isLessThan(500);
        });
        softly.assertAll();
    }

    private static int tooLong(Route route) {
        return (route.path().endsWith("/batch") ? 8 : 1) << 20;
    }

    @Test
    void no_field_takes_what_it_can_not_be() {
        var api = apis.ofNewSandbox();
        var routes = Route.all(api);
        var things = Things.in(api, routes);
        var softly = new SoftAssertions();
        writing(routes)
                .forEach(route -> route.bodySchema()
                        .path("properties")
                        .propertyNames()
                        .forEach(field -> {
                            for (var value : NEVER_RIGHT) {
                                check(
                                        softly,
                                        route,
                                        field + "=" + value,
                                        send(api, route, things, with(route, things, field, value)),
                                        422);
                            }
                            for (var value : PERHAPS_RIGHT) {
                                var answer = send(api, route, things, with(route, things, field, value));
                                check(softly, route, field + "=" + value, answer, answer.status());
                            }
                        }));
        softly.assertAll();
    }

    @Test
    void queries_are_read_as_strictly() {
        var api = apis.ofNewOrganization();
        var softly = new SoftAssertions();
        Route.all(api).stream()
                .filter(route -> route.is("GET") && !route.hasParameters())
                .forEach(route -> route.operation().path("parameters").forEach(parameter -> {
                    for (var value :
                            List.of("", "%00", "%F0%9F%99%82", "-1", "99999999999999999999", "%27or%201=1--")) {
                        var query = route.path() + "?" + parameter.path("name").asString() + "=" + value;
                        var answer = api.get(query);
                        check(softly, route, query, answer, answer.status());
                    }
                }));
        softly.assertAll();
    }

    @Test
    void a_body_far_too_large_is_refused_and_not_cut_off() {
        var answer = apis.ofNewSandbox().post("/clock", "x".repeat(10 << 20));
        assertThat(answer).satisfies(ApiAnswer.problem(413, "payload_too_large"));
    }

    @Test
    void other_content_types_are_refused() {
        var api = apis.ofNewSandbox();
        assertThat(api.post("/clock", "advance=P1D", "Content-Type", "application/x-www-form-urlencoded"))
                .satisfies(ApiAnswer.problem(415, "unsupported_media_type"));
        assertThat(api.post("/clock", "<a/>", "Content-Type", "text/xml"))
                .satisfies(ApiAnswer.problem(415, "unsupported_media_type"));
        assertThat(api.post("/clock", "--x", "Content-Type", "multipart/form-data; boundary=x")
                        .status())
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/ping/%00", "/api/v1/%2e%2e/x", "/api/v1/ping;x=%zz", "/api/v1/a[b]|c", "/api/v1/%2f"})
    void even_the_server_itself_shows_no_page(String address) throws IOException {
        var api = apis.ofNewOrganization();
        try (var socket = new Socket("localhost", api.port())) {
            var request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer)
                    .matches("(?s)HTTP/1.1 4\\d\\d.*")
                    .doesNotContain("<html")
                    .doesNotContain("Tomcat");
        }
    }

    private static List<Route> writing(List<Route> routes) {
        return routes.stream()
                .filter(route -> route.is("POST", "PATCH") && !route.takesFile())
                .toList();
    }

    private static String with(Route route, Things things, String field, String value) {
        var body = (ObjectNode) ApiJson.MAPPER.readTree(route.is("POST") ? things.bodyFor(route) : "{}");
        var text = body.put(field, "@@").toString();
        return text.replace("\"@@\"", value);
    }

    private static ApiAnswer send(ApiClient api, Route route, Things things, String body) {
        return api.send(route.method(), route.pathWith(things), body.getBytes(UTF_8));
    }

    /** The expected refusal, or 404 and 409 where the thing itself comes first. */
    private static void check(SoftAssertions softly, Route route, String what, ApiAnswer answer, int expected) {
        var about = route + " " + what.substring(0, Math.min(80, what.length()));
        var allowed = route.hasParameters() ? List.of(expected, 404, 409) : List.of(expected);
        softly.assertThat(answer.status()).as(about).isIn(allowed).isLessThan(500);
        if (answer.status() >= 400) {
            softly.assertThat(answer.header("Content-Type")).as(about).startsWith("application/problem+json");
            softly.assertThat(answer.text("/code")).as(about).isNotIn(LACKING_A_RULE);
        }
    }
}
