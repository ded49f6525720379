package dev.catraca.api;

import static dev.catraca.support.ApiAnswer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.support.ApiClient;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class OrderApiTest {

    @Autowired
    ApiClients apis;

    @Test
    void what_is_null_is_left_to_the_offer_the_buyer_and_the_day() {
        var api = apis.ofNewOrganization();
        var customer = customer(api);

        var order = api.post("/orders", """
                {"customer_id": "%s", "offer_id": "%s", "base_plan_id": null, "quantity": null, "student_id": null,
                 "first_due_on": null, "recurrence": null, "discount": null, "discount_cycles": null,
                 "trial_days": null, "payment_profile_id": null, "affiliate_code": null, "notify": null}""".formatted(customer, offer(api)));

        assertThat(order.status()).as(order.body()).isEqualTo(201);
        assertThat(order.text("/student_id")).isEqualTo(customer);
        assertThat(order.text("/state")).isEqualTo("pending");
        assertThat(order.json().at("/quantity").asInt()).isEqualTo(1);
        assertThat(order.json().at("/total/amount").asInt()).isEqualTo(5000);
        assertThat(order.json().at("/subscription_id").isNull()).isTrue();
        assertThat(api.get("/orders/" + order.text("/id")).body()).isEqualTo(order.body());
    }

    @Test
    void what_can_not_be_sold_is_refused() {
        var api = apis.ofNewOrganization();
        var offer = offer(api);
        var body = "{\"customer_id\": \"%s\", \"offer_id\": \"%s\"".formatted(customer(api), offer);

        assertThat(api.post("/orders", body + ", \"affiliate_code\": \"ANA\"}").errors())
                .containsExactly("affiliate_code not_available");
        assertThat(api.post("/orders", body + ", \"quantity\": 0}")).satisfies(problem(422, "out_of_range"));
        api.post("/offers/" + offer + "/archiving", "{}");
        assertThat(api.post("/orders", body + "}")).satisfies(problem(409, "offer_archived"));
    }

    private static String customer(ApiClient api) {
        return id(
                api, "/customers", "{\"name\": \"Ana\", \"email\": \"ana@example.com\", \"phone\": \"11 91234-5678\"}");
    }

    private static String offer(ApiClient api) {
        var product = id(api, "/products", "{\"name\": \"Nuvem\", \"kind\": \"service\"}");
        return id(api, "/offers", "{\"name\": \"O\", \"product_id\": \"%s\", \"price\": 5000}".formatted(product));
    }

    private static String id(ApiClient api, String path, String body) {
        var made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("/id");
    }
}
