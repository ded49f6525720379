package dev.catraca.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@CatracaTest
class OpenApiTest {

    @Autowired
    ApiClients apis;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void the_document_and_the_routes_are_the_same() {
        var routes = new TreeSet<String>();
        mapping.getHandlerMethods().keySet().forEach(route -> {
            for (var path : route.getPatternValues()) {
                if (path.startsWith("/api/v1")) {
                    assertThat(route.getMethodsCondition().getMethods())
                            .as(path)
                            .isNotEmpty();
                    route.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> routes.add(method.name().toLowerCase(Locale.ROOT) + " " + path));
                }
            }
        });
        var documented = new TreeSet<String>();
        document()
                .path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> documented.add(method + " " + path.getKey())));

        assertThat(documented).isEqualTo(routes).contains("get /api/v1/ping", "patch /api/v1/organization");
    }

    @Test
    void every_reference_leads_somewhere_and_every_operation_has_a_name_of_its_own() {
        var document = document();
        var references = new HashSet<String>();
        collect(document, references);
        assertThat(references)
                .isNotEmpty()
                .allMatch(reference -> !document.at(reference.substring(1)).isMissingNode());

        var names = new HashSet<String>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> assertThat(
                                names.add(operation.path("operationId").asString()))
                        .as(operation.path("operationId").asString())
                        .isTrue()));
    }

    @Test
    void bodies_are_described_as_they_are_read() {
        var clock = document().at("/components/schemas/ClockBody");
        assertThat(clock.at("/properties/to/type").toString()).isEqualTo("[\"string\",\"null\"]");
        var policies = document().at("/components/schemas/PoliciesBody");
        assertThat(policies.at("/required").toString())
                .isEqualTo("[\"refund\",\"chargeback\",\"void\",\"overdue_suspend_days\"]");
        assertThat(document().at("/components/schemas/OnReversal/enum").toString())
                .isEqualTo("[\"suspend\",\"keep\",\"end\"]");
        assertThat(document().at("/paths/~1api~1v1~1clock/post/parameters").toString())
                .contains("Idempotency-Key");
    }

    @Test
    void the_reference_opens_without_a_key() {
        var page = apis.stranger().getAddress("/api/docs");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("swagger-ui-bundle.js");
        assertThat(apis.stranger().getAddress("/api/docs/start.js").status()).isEqualTo(200);
        assertThat(apis.stranger()
                        .getAddress("/webjars/swagger-ui/5.30.1/swagger-ui-bundle.js")
                        .status())
                .isEqualTo(200);
    }

    private JsonNode document() {
        return apis.stranger().get("/openapi.json").json();
    }

    private static void collect(JsonNode node, Set<String> references) {
        if (node.has("$ref")) {
            references.add(node.path("$ref").asString());
        }
        node.forEach(child -> collect(child, references));
    }
}
