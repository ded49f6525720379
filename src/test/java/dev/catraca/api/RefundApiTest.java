package dev.catraca.api;

import static dev.catraca.support.ApiAnswer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.identity.Role;
import dev.catraca.support.ApiAnswer;
import dev.catraca.support.ApiClient;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class RefundApiTest {

    @Autowired
    ApiClients apis;

    ApiClient api;
    ApiAnswer invoice;
    String payment;

    @BeforeEach
    void sell() {
        api = apis.ofNewOrganization();
        var customer = api.post(
                        "/customers",
                        "{\"name\": \"Ana\", \"email\": \"ana@example.com\", \"phone\": \"11 91234-5678\"}")
                .text("/id");
        invoice = api.post("/invoices", """
                {"customer_id": "%s", "due_on": "2090-01-01", "items": [
                  {"description": "Aula", "unit_price": 6000}, {"description": "Livro", "unit_price": 4000}]}
                """.formatted(customer));
        payment = api.post(
                        "/invoices/" + invoice.text("/id") + "/payments", "{\"amount\": 10000, \"method\": \"card\"}")
                .text("/id");
    }

    @Test
    void an_item_is_refunded_and_that_is_undone() {
        var refund = refund("{\"items\": [\"%s\"], \"reason\": \"Extraviado\"}".formatted(invoice.text("/items/1/id")));

        assertThat(refund.status()).as(refund.body()).isEqualTo(201);
        assertThat(refund.header("Location")).endsWith("/refunds/" + refund.text("/id"));
        assertThat(refund.json().at("/amount/amount").asInt()).isEqualTo(4000);
        assertThat(refund.text("/to")).isEqualTo("method");
        assertThat(refund.text("/items/0")).isEqualTo(invoice.text("/items/1/id"));
        assertThat(api.get("/refunds/" + refund.text("/id")).body()).isEqualTo(refund.body());
        var after = api.get("/invoices/" + invoice.text("/id"));
        assertThat(after.text("/status")).isEqualTo("paid");
        assertThat(after.json().at("/refunded/amount").asInt()).isEqualTo(4000);
        assertThat(after.json().at("/items/1/refunded").asBoolean()).isTrue();
        assertThat(after.json().at("/items/0/refunded").asBoolean()).isFalse();

        var undone = api.post("/refunds/" + refund.text("/id") + "/reversal", "{\"reason\": \"Apareceu\"}");
        assertThat(undone.status()).isEqualTo(200);
        assertThat(undone.text("/reversal_reason")).isEqualTo("Apareceu");
        assertThat(api.get("/payments/" + payment + "/refunds").json().at("/data"))
                .hasSize(1);
        assertThat(api.post("/refunds/" + refund.text("/id") + "/reversal", "{\"reason\": \"x\"}"))
                .satisfies(problem(409, "refund_reversed"));
    }

    @Test
    void the_rest_goes_to_the_balance_and_not_a_cent_more() {
        refund("{\"amount\": 2500, \"reason\": \"Atraso\", \"to\": \"method\"}");
        assertThat(refund("{\"amount\": 7501, \"reason\": \"Demais\"}")).satisfies(problem(409, "refund_too_large"));

        assertThat(refund("{\"reason\": \"Tudo\", \"to\": \"balance\"}")
                        .json()
                        .at("/amount/amount")
                        .asInt())
                .isEqualTo(7500);
        assertThat(api.get("/payments/" + payment).text("/state")).isEqualTo("refunded");
        assertThat(refund("{\"reason\": \"De novo\"}")).satisfies(problem(409, "payment_refunded"));
        assertThat(api.post("/payments/" + payment + "/reversal", "{\"reason\": \"x\"}"))
                .satisfies(problem(409, "payment_refunded"));
    }

    @Test
    void what_makes_no_sense_is_told_by_field() {
        assertThat(refund("{}").errors()).containsExactly("reason required");
        assertThat(refund("{\"reason\": \"x\", \"amount\": 0}").errors()).containsExactly("amount not_positive");
        assertThat(refund("{\"reason\": \"x\", \"amount\": -1}").errors()).containsExactly("amount out_of_range");
        assertThat(refund("{\"reason\": \"x\", \"to\": \"moon\"}").status()).isEqualTo(422);
        assertThat(refund("{\"reason\": \"x\", \"items\": [\"0197a3b4-0000-7000-8000-00000000dead\"], \"amount\": 1}"))
                .satisfies(problem(404, "not_found"));
    }

    @Test
    void an_item_of_another_invoice_is_not_found_and_one_that_cost_nothing_gives_nothing_back() {
        var other = api.post("/invoices", """
                {"customer_id": "%s", "due_on": "2090-01-01", "items": [
                  {"description": "Aula", "unit_price": 6000}, {"description": "Brinde", "unit_price": 0}]}
                """.formatted(invoice.text("/customer_id")));
        var foreign = other.text("/items/0/id");
        var gift = other.text("/items/1/id");
        for (var body : List.of(
                "{\"reason\": \"x\", \"items\": [\"%s\"]}".formatted(foreign),
                "{\"reason\": \"x\", \"items\": [\"%s\", \"%s\"]}".formatted(invoice.text("/items/0/id"), foreign),
                "{\"reason\": \"x\", \"items\": [\"0197a3b4-0000-7000-8000-00000000dead\"]}")) {
            assertThat(refund(body)).satisfies(problem(404, "not_found"));
            assertThat(refund(body).text("/detail")).contains("items");
        }
        payment = api.post("/invoices/" + other.text("/id") + "/payments", "{\"amount\": 6000, \"method\": \"card\"}")
                .text("/id");

        assertThat(refund("{\"reason\": \"x\", \"items\": [\"%s\"]}".formatted(gift))
                        .errors())
                .containsExactly("items items_free");
        assertThat(refund("{\"reason\": \"x\", \"items\": [\"%s\", \"%s\"]}".formatted(foreign, gift))
                        .json()
                        .at("/items"))
                .hasSize(2);
    }

    @Test
    void a_dispute_is_lost_and_won_after_all() {
        var dispute = api.post("/payments/" + payment + "/disputes", "{\"reason\": \"Não reconhece\"}");

        assertThat(dispute.status()).as(dispute.body()).isEqualTo(201);
        assertThat(dispute.text("/state")).isEqualTo("open");
        assertThat(api.get("/invoices/" + invoice.text("/id"))
                        .json()
                        .at("/disputed")
                        .asBoolean())
                .isTrue();
        assertThat(refund("{\"reason\": \"x\"}")).satisfies(problem(409, "payment_disputed"));

        assertThat(outcome(dispute, "lost").text("/state")).isEqualTo("lost");
        assertThat(api.get("/payments/" + payment).text("/state")).isEqualTo("refunded");
        assertThat(outcome(dispute, "lost")).satisfies(problem(409, "dispute_closed"));
        assertThat(outcome(dispute, "won").text("/state")).isEqualTo("won");
        assertThat(api.get("/payments/" + payment).text("/state")).isEqualTo("received");
        assertThat(api.get("/disputes/" + dispute.text("/id")).text("/state")).isEqualTo("won");
        assertThat(api.get("/payments/" + payment + "/disputes").json().at("/data"))
                .hasSize(1);
        assertThat(outcome(dispute, "drawn").status()).isEqualTo(422);
    }

    @Test
    void a_repeated_request_gives_back_once() {
        var first = api.post(
                "/payments/" + payment + "/refunds", "{\"amount\": 5000, \"reason\": \"x\"}", "Idempotency-Key", "r");
        var again = api.post(
                "/payments/" + payment + "/refunds", "{\"amount\": 5000, \"reason\": \"x\"}", "Idempotency-Key", "r");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(api.get("/payments/" + payment).json().at("/refunded/amount").asInt())
                .isEqualTo(5000);
    }

    @Test
    void support_sees_money_and_moves_none() {
        var support = apis.of(api.organization(), Role.SUPPORT);

        assertThat(support.get("/payments/" + payment + "/refunds").status()).isEqualTo(200);
        assertThat(support.post("/payments/" + payment + "/refunds", "{\"reason\": \"x\"}"))
                .satisfies(problem(403, "forbidden"));
        assertThat(support.post("/payments/" + payment + "/disputes", "{\"reason\": \"x\"}"))
                .satisfies(problem(403, "forbidden"));
        assertThat(apis.of(api.organization(), Role.FINANCE)
                        .post("/payments/" + payment + "/refunds", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(201);
    }

    private ApiAnswer refund(String body) {
        return api.post("/payments/" + payment + "/refunds", body);
    }

    private ApiAnswer outcome(ApiAnswer dispute, String outcome) {
        return api.post("/disputes/" + dispute.text("/id") + "/outcome", "{\"outcome\": \"" + outcome + "\"}");
    }
}
