package dev.catraca.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.api.json.ApiJson;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What the API answered. */
public record ApiAnswer(int status, HttpHeaders headers, String body) {

    public JsonNode json() {
        return ApiJson.MAPPER.readTree(body);
    }

    /** The text at a pointer: {@code text("/id")}. */
    public String text(String pointer) {
        return json().at(pointer).asString();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The refused fields, as {@code items[0].quantity not_positive}. */
    public List<String> errors() {
        return json().path("errors")
                .valueStream()
                .map(error -> error.path("field").asString() + " "
                        + error.path("code").asString())
                .toList();
    }

    /** Asserts a whole, well-formed problem: {@code assertThat(answer).satisfies(problem(409, "invoice_paid"))}. */
    public static Consumer<ApiAnswer> problem(int status, String code) {
        return answer -> {
            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.text("/code")).as(answer.body()).isEqualTo(code);
            assertThat(answer.text("/type")).isEqualTo("urn:catraca:problem:" + code);
            assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
            assertThat(answer.text("/title")).isNotEmpty().doesNotStartWith("problem.");
            assertThat(answer.text("/detail"))
                    .isNotEmpty()
                    .doesNotContain("refusal.")
                    .doesNotContain("invalid.");
            assertThat(answer.json().has("errors")).isEqualTo(status == 422);
        };
    }
}
