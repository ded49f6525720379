package dev.catraca.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.support.ApiClient;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two organizations, every route of the document: neither sees nor touches what is the other's. */
@CatracaTest
class TenantsTest {

    private static final String FILE =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhi\r\n--x--\r\n";

    @Autowired
    ApiClients apis;

    @Test
    void an_id_of_another_organization_is_not_found_on_any_route_and_nothing_changes() {
        var mine = apis.ofNewOrganization();
        var theirs = apis.ofNewOrganization();
        var routes = Route.all(mine);
        var things = Things.in(theirs, routes);
        var before = pictureOf(theirs, routes);
        assertThat(things.notMade(routes))
                .as("bodies in Things that do not make anything")
                .isEmpty();

        var softly = new SoftAssertions();
        for (var route : routes) {
            if (route.hasParameters() || (route.is("POST") && Things.refersToOthers(route))) {
                var answer = send(mine, route, things);
                var badBodyMaySayMore =
                        route.is("POST", "PATCH") && !route.bodySchema().isMissingNode();
                var allowed = badBodyMaySayMore ? List.of(404, 422) : List.of(404);
                softly.assertThat(answer).as(route.toString()).isIn(allowed);
            }
        }
        softly.assertAll();
        assertThat(pictureOf(theirs, routes)).isEqualTo(before);
    }

    @Test
    void lists_show_nothing_of_another_organization() {
        var mine = apis.ofNewOrganization();
        var theirs = apis.ofNewOrganization();
        var routes = Route.all(mine);
        Things.in(theirs, routes);

        assertThat(pictureOf(mine, routes))
                .allSatisfy((path, body) -> assertThat(body)
                        .as(path)
                        .doesNotContain(theirs.organization().toString())
                        .doesNotContain("ana@example.com"));
    }

    private static int send(ApiClient api, Route route, Things things) {
        var path = route.pathWith(things);
        return switch (route.method()) {
            case "GET" -> api.get(path).status();
            case "DELETE" -> api.delete(path).status();
            case "PATCH" -> api.patch(path, "{}").status();
            default ->
                route.takesFile()
                        ? api.post(path, FILE, "Content-Type", "multipart/form-data; boundary=x")
                                .status()
                        : api.post(path, things.bodyFor(route)).status();
        };
    }

    /** What every list and singleton answers; but not the clock, which runs. */
    private static Map<String, String> pictureOf(ApiClient api, List<Route> routes) {
        var picture = new LinkedHashMap<String, String>();
        routes.stream()
                .filter(route -> route.is("GET") && !route.hasParameters())
                .filter(route -> !List.of("/clock", "/openapi.json").contains(route.path()))
                .forEach(
                        route -> picture.put(route.path(), api.get(route.path()).body()));
        return picture;
    }
}
