package dev.catraca.api;

import static dev.catraca.support.ApiAnswer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class PingApiTest {

    @Autowired
    ApiClients apis;

    @Test
    void a_key_names_its_organization() {
        var api = apis.ofNewOrganization();
        var answer = api.get("/ping");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/organization")).isEqualTo("escola-" + api.organization());
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void without_a_key_there_is_nothing() {
        var answer = apis.stranger().get("/ping");

        assertThat(answer).satisfies(problem(401, "unauthenticated"));
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void what_does_not_exist_is_a_problem_too() {
        var api = apis.ofNewOrganization();

        assertThat(api.get("/nothing")).satisfies(problem(404, "not_found"));
        assertThat(api.delete("/ping")).satisfies(problem(405, "method_not_allowed"));
        assertThat(api.delete("/ping").header("Allow")).contains("GET");
        assertThat(api.get("/ping", "Accept", "text/html")).satisfies(problem(406, "not_acceptable"));
        assertThat(api.get("/ping?a=%FF%FE").status()).isLessThan(500);
    }

    @Test
    void a_request_id_is_echoed_if_harmless_and_made_if_not() {
        var api = apis.ofNewOrganization();

        assertThat(api.get("/ping", "X-Request-Id", "abc-123").header("X-Request-Id"))
                .isEqualTo("abc-123");
        assertThat(api.get("/ping", "X-Request-Id", "a b<script>").header("X-Request-Id"))
                .hasSize(36);
        assertThat(api.get("/nothing").header("X-Request-Id")).hasSize(36);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pt-BR", "de", "", "***", "pt-PT,en;q=0.5"})
    void problems_speak_portuguese_unless_asked_otherwise(String language) {
        var answer = apis.stranger().get("/ping", "Accept-Language", language.isEmpty() ? "x" : language);
        assertThat(answer.text("/title")).isEqualTo("Credencial ausente ou inválida");
    }

    @Test
    void problems_speak_the_language_asked_for() {
        var answer = apis.stranger().get("/ping", "Accept-Language", "de, es-MX;q=0.9, en;q=0.8");
        assertThat(answer.text("/title")).isEqualTo("Credencial ausente o inválida");
        assertThat(answer.header("Content-Language")).isEqualTo("es");
    }
}
