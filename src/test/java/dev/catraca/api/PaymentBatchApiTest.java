package dev.catraca.api;

import static dev.catraca.support.ApiAnswer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.identity.Role;
import dev.catraca.support.ApiClient;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class PaymentBatchApiTest {

    @Autowired
    ApiClients apis;

    @Test
    void each_row_is_answered_by_itself() {
        var api = apis.ofNewOrganization();
        var invoice = invoice(api);

        var answer = api.post("/payments/batch", """
                {"rows": [
                  {"number": 1, "amount": {"amount": 4000}, "method": "pix", "received_on": "2026-01-02"},
                  {"invoice_id": "%s", "amount": 7000, "method": "transfer", "reference": "TED 7"},
                  {"invoice_id": "%s", "amount": 1, "method": "pix"},
                  {"number": 7, "amount": 1, "method": "pix"},
                  {"invoice_id": "%s", "amount": -1, "method": "barter", "colour": "red"}]}
                """.formatted(invoice, invoice, invoice));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/recorded").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/refused").asInt()).isEqualTo(3);
        assertThat(answer.text("/data/0/invoice_id")).isEqualTo(invoice);
        assertThat(answer.json().at("/data/1/credited/amount").asInt()).isEqualTo(1000);
        assertThat(answer.text("/data/2/code")).isEqualTo("invoice_paid");
        assertThat(answer.text("/data/2/message")).isNotBlank().isNotEqualTo("invoice_paid");
        assertThat(answer.text("/data/3/code")).isEqualTo("not_found");
        assertThat(answer.text("/data/4/code")).isEqualTo("invalid");
        assertThat(answer.json()
                        .at("/data/4/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString()))
                .containsExactlyInAnyOrder("amount", "method", "colour");
        assertThat(api.get("/payments/" + answer.text("/data/0/payment_id")).text("/received_on"))
                .isEqualTo("2026-01-02");
    }

    @Test
    void the_same_key_pays_once() {
        var api = apis.ofNewOrganization();
        var body =
                "{\"rows\": [{\"invoice_id\": \"%s\", \"amount\": 100, \"method\": \"cash\"}]}".formatted(invoice(api));

        var first = api.post("/payments/batch", body, "Idempotency-Key", "extrato-7");
        var again = api.post("/payments/batch", body, "Idempotency-Key", "extrato-7");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(api.get("/invoices?number=1")
                        .json()
                        .at("/data/0/paid/amount")
                        .asInt())
                .isEqualTo(100);
    }

    @Test
    void ten_thousand_rows_are_taken_and_one_more_is_not() {
        var api = apis.ofNewOrganization();
        invoice(api);
        var many = rows(10_000);

        var answer = api.post("/payments/batch", many);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/recorded").asInt()).isEqualTo(10_000);
        assertThat(api.get("/invoices?number=1").text("/data/0/status")).isEqualTo("paid");
        assertThat(api.post("/payments/batch", rows(10_001))).satisfies(problem(422, "too_many"));
        assertThat(api.post("/payments/batch", "{\"rows\": []}").status()).isEqualTo(422);
    }

    @Test
    void who_may_not_record_one_may_not_record_many() {
        var api = apis.ofNewOrganization();

        assertThat(apis.of(api.organization(), Role.SUPPORT).post("/payments/batch", rows(1)))
                .satisfies(problem(403, "forbidden"));
    }

    private static String rows(int count) {
        var reference = "x".repeat(90);
        return IntStream.range(0, count)
                .mapToObj(i ->
                        "{\"number\": 1, \"amount\": 1, \"method\": \"pix\", \"reference\": \"" + reference + "\"}")
                .collect(Collectors.joining(",", "{\"rows\": [", "]}"));
    }

    private static String invoice(ApiClient api) {
        var customer = api.post(
                        "/customers",
                        "{\"name\": \"Ana\", \"email\": \"ana@example.com\", \"phone\": \"11 91234-5678\"}")
                .text("/id");
        return api.post("/invoices", """
                {"customer_id": "%s", "due_on": "2090-01-01", "items": [{"description": "x", "unit_price": 10000}]}
                """.formatted(customer)).text("/id");
    }
}
