package dev.catraca.api;

import static dev.catraca.support.ApiAnswer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.support.ApiClient;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class InvitationApiTest {

    @Autowired
    ApiClients apis;

    @Test
    void a_seat_is_offered_to_a_mailbox_and_taken_back() {
        var api = apis.ofNewOrganization();
        var payer =
                id(api, "/customers", "{\"name\":\"Acme\",\"email\":\"acme@example.com\",\"phone\":\"11912345678\"}");
        var course = id(api, "/courses", "{\"title\":\"Java\"}");
        var product = id(
                api,
                "/products",
                "{\"name\":\"P\",\"kind\":\"access\",\"course_ids\":[\"%s\"],\"price\":100}".formatted(course));
        var invoice = id(
                api,
                "/invoices",
                "{\"customer_id\":\"%s\",\"due_on\":\"2090-01-01\",\"items\":[{\"product_id\":\"%s\",\"quantity\":2}]}"
                        .formatted(payer, product));
        var seat = api.get("/invoices/" + invoice + "/seats").text("/data/0/id");
        var path = "/seats/" + seat + "/invitation";

        var offered = api.post(path, "{\"email\":\"ana@example.com\",\"name\":\"Ana\"}");

        assertThat(offered.status()).as(offered.body()).isEqualTo(200);
        assertThat(offered.text("/invited_email")).isEqualTo("ana@example.com");
        assertThat(offered.text("/state")).isEqualTo("pending");
        assertThat(api.post(path, "{\"email\":\"bia@example.com\"}")).satisfies(problem(409, "seat_not_free"));
        assertThat(api.post(path, "{\"email\":\"ana@example.com\"}")).satisfies(problem(409, "email_invited"));
        assertThat(api.post(path, "{\"email\":\"nada\"}")).satisfies(problem(422, "invalid_email"));
        assertThat(api.post(path, "{}")).satisfies(problem(422, "required"));

        assertThat(api.delete(path).json().at("/invited_email").isNull()).isTrue();
        assertThat(api.delete(path)).satisfies(problem(409, "seat_not_invited"));
        assertThat(apis.ofNewOrganization().delete(path)).satisfies(problem(404, "not_found"));
    }

    private static String id(ApiClient api, String path, String body) {
        return api.post(path, body).text("/id");
    }
}
