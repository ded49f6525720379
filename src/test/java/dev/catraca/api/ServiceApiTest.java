package dev.catraca.api;

import static dev.catraca.support.ApiAnswer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.identity.Role;
import dev.catraca.support.ApiAnswer;
import dev.catraca.support.ApiClient;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class ServiceApiTest {

    @Autowired
    ApiClients apis;

    private ApiClient api;
    private String ana;
    private String bia;
    private String service;

    @BeforeEach
    void sells_a_cloud() {
        api = apis.ofNewOrganization();
        ana = customer(api, "Ana");
        bia = customer(api, "Bia");
        var product = id(api, "/products", "{\"name\": \"Nuvem\", \"kind\": \"service\"}");
        var offer = id(api, "/offers", "{\"name\": \"O\", \"product_id\": \"%s\", \"price\": 5000}".formatted(product));
        api.post("/orders", "{\"customer_id\": \"%s\", \"offer_id\": \"%s\"}".formatted(ana, offer));
        service = api.get("/services").text("/data/0/id");
    }

    @Test
    void it_waits_runs_stops_runs_and_ends() {
        var waiting = api.get("/services/" + service);
        assertThat(waiting.text("/state")).isEqualTo("waiting");
        assertThat(waiting.text("/customer_id")).isEqualTo(ana);
        assertThat(waiting.json().at("/shared_with").isEmpty()).isTrue();
        assertThat(post("suspension", "{}")).satisfies(problem(409, "service_waiting"));

        pay();

        assertThat(api.get("/services?state=active").text("/data/0/id")).isEqualTo(service);
        assertThat(api.get("/services?state=waiting").json().at("/data").isEmpty())
                .isTrue();
        assertThat(post("suspension", "{\"reason\": \"Abuso\"}").text("/state")).isEqualTo("suspended");
        assertThat(post("suspension", "{}")).satisfies(problem(409, "service_suspended"));
        assertThat(post("resumption", "{}").text("/state")).isEqualTo("active");
        assertThat(post("resumption", "{}")).satisfies(problem(409, "service_active"));
        assertThat(post("termination", "{}").text("/state")).isEqualTo("terminated");
        assertThat(post("termination", "{}")).satisfies(problem(409, "service_terminated"));
    }

    @Test
    void it_is_shared_listed_at_both_and_no_longer_shared() {
        assertThat(share(bia)).satisfies(problem(409, "service_waiting"));
        pay();

        assertThat(share(bia))
                .satisfies(problem -> assertThat(problem.text("/shared_with/0")).isEqualTo(bia));
        assertThat(share(bia).status()).isEqualTo(200);
        assertThat(api.get("/services?shared_with=" + bia).text("/data/0/id")).isEqualTo(service);
        assertThat(api.get("/services?customer_id=" + bia).json().at("/data").isEmpty())
                .isTrue();
        assertThat(api.get("/customers/" + ana + "/services").text("/data/0/shared_with/0"))
                .isEqualTo(bia);

        var stop = "/services/" + service + "/sharing/" + bia;
        assertThat(api.delete(stop).json().at("/shared_with").isEmpty()).isTrue();
        assertThat(api.delete(stop).status()).isEqualTo(200);
    }

    @Test
    void what_can_not_be_is_refused() {
        pay();
        var stranger = customer(apis.ofNewOrganization(), "Outra");

        assertThat(share(ana)).satisfies(problem(409, "shared_with_owner"));
        for (var nobody : new String[] {stranger, UUID.randomUUID().toString()}) {
            assertThat(share(nobody)).satisfies(problem(404, "not_found"));
            assertThat(api.delete("/services/" + service + "/sharing/" + nobody))
                    .satisfies(problem(404, "not_found"));
        }
        assertThat(post("sharing", "{}")).satisfies(problem(422, "required"));
        assertThat(post("suspension", "{\"why\": 1}")).satisfies(problem(422, "unknown_field"));
        api.post("/customers/" + bia + "/archiving", "{}");
        assertThat(share(bia)).satisfies(problem(409, "customer_archived"));
        assertThat(api.get("/services?state=paid")).satisfies(problem(422, "not_allowed"));
        assertThat(api.get("/services/" + UUID.randomUUID())).satisfies(problem(404, "not_found"));
        assertThat(api.get("/customers/" + UUID.randomUUID() + "/services")).satisfies(problem(404, "not_found"));
    }

    @Test
    void whoever_only_reads_changes_nothing() {
        var viewer = apis.of(api.organization(), Role.VIEWER);

        assertThat(viewer.get("/services/" + service).status()).isEqualTo(200);
        assertThat(viewer.post("/services/" + service + "/termination", "{}").status())
                .isEqualTo(403);
        assertThat(viewer.post("/services/" + service + "/sharing", "{}").status())
                .isEqualTo(403);
    }

    private ApiAnswer share(String with) {
        return post("sharing", "{\"customer_id\": \"%s\"}".formatted(with));
    }

    private ApiAnswer post(String what, String body) {
        return api.post("/services/" + service + "/" + what, body);
    }

    private void pay() {
        var invoice = api.get("/services/" + service).text("/invoice_id");
        api.post("/invoices/" + invoice + "/payments", "{\"amount\": 5000, \"method\": \"cash\"}");
    }

    private static String customer(ApiClient api, String name) {
        return id(
                api,
                "/customers",
                "{\"name\": \"%s\", \"email\": \"x@example.com\", \"phone\": \"11 91234-5678\"}".formatted(name));
    }

    private static String id(ApiClient api, String path, String body) {
        var made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("/id");
    }
}
