package dev.catraca.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.organizations.Organizations;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Over the wire, because error pages exist only there. */
@CatracaTest
class HouseTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    Organizations facade;

    @Autowired
    Assets assets;

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/admin/sign-in", "/api/v1/ping"})
    void every_answer_tells_the_browser_to_run_only_what_we_serve(String path) {
        var headers = get(path).headers();

        assertThat(headers.allValues("Content-Security-Policy")).containsExactly(SecurityHeaders.POLICY);
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    }

    @Test
    void addresses_that_may_be_secrets_are_told_to_nobody() {
        assertThat(get("/p/secret").headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(get("/admin").headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void a_lost_visitor_gets_a_page_in_their_language_and_nothing_of_the_inside() {
        var answer = send(request("/nowhere").header("Accept-Language", "es-MX,en;q=0.5"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body())
                .contains("lang=\"es\"", "Página no encontrada")
                .doesNotContain("Exception", "Whitelabel");
    }

    @Test
    void a_program_that_is_lost_gets_a_problem() {
        var answer = get("/api/nowhere");

        assertThat(answer.statusCode()).isIn(401, 404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void a_form_of_another_site_is_refused() {
        var post = request("/language")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("lang=en"));

        var answer = send(post);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("Acesso não permitido");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=%zz", "lang=en&lang=%c3%zz"})
    void fields_that_nobody_can_read_are_a_bad_request_and_no_bug(String body) {
        var answer = send(request("/language")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void more_fields_than_any_form_has_are_a_bad_request_and_no_bug() {
        var fields = "shown=customers.name&".repeat(1_100);

        var answer = send(request("/columns")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/customers", "/columns", "/o/nobody/sign-in"})
    void whoever_asks_what_an_address_takes_finds_no_bug(String path) {
        var answer = send(request(path).method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isLessThan(500);
    }

    @Test
    void a_language_is_chosen_by_a_post_and_a_redirect() {
        var answer = send(request("/language")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("lang=en&back=//evil.example")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("lang=en;")
                .contains("SameSite=Lax");
    }

    @Test
    void assets_are_kept_for_a_year_because_their_address_changes_with_them() {
        var fonts = assets.icons().replaceFirst("[^/]+$", "fonts/tabler-icons-outline.woff2");
        for (var path : new String[] {
            assets.stylesheet(), assets.icons(), fonts, assets.htmx(), assets.own("site.css"), assets.own("site.js")
        }) {
            var answer = get(path);
            assertThat(answer.statusCode()).describedAs(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("max-age=31536000", "immutable");
        }
    }

    @Test
    void a_brand_is_a_stylesheet_of_its_own() {
        var id = organizations.newOrganization();
        var organization = organizations.as(id, facade::current);

        var answer = get(BrandPages.stylesheetOf(organization));

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/css;charset=UTF-8");
        assertThat(answer.body())
                .contains("--tblr-primary: " + organization.brand().color());
        assertThat(get("/o/no-such-school/brand.css").statusCode()).isEqualTo(404);
    }

    @Test
    void a_database_that_is_away_is_told_from_a_bug() {
        assertThat(Unavailable.isCauseOf(new IllegalStateException(new CannotCreateTransactionException("away"))))
                .isTrue();
        assertThat(Unavailable.isCauseOf(new DataAccessResourceFailureException("away")))
                .isTrue();
        assertThat(Unavailable.isCauseOf(new IllegalStateException())).isFalse();
        assertThat(Unavailable.isCauseOf(null)).isFalse();
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
