package dev.catraca.api;

import static dev.catraca.support.ApiAnswer.problem;
import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.identity.Role;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.support.ApiClient;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class SeatBatchApiTest {

    @Autowired
    ApiClients apis;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    @Autowired
    Customers customers;

    @Autowired
    Invoices invoices;

    @Autowired
    OrganizationClock clock;

    private ApiClient api = new ApiClient(0, OrganizationId.next(), "");
    private String product = "";
    private String path = "";

    @BeforeEach
    void sells_three_seats() {
        api = apis.ofNewOrganization();
        organizations.run(api.organization(), () -> {
            var java = school.product("Java", brl(100_00), school.course("Java", 1));
            var line = new NewLine(java.id(), null, null, 3, null, null);
            var invoice = invoices.issue(
                    NewInvoice.of(school.company("Pagadora").id(), clock.today().plusDays(9), List.of(line)));
            product = java.id().value().toString();
            path = "/invoices/" + invoice.id() + "/seats/assignments/batch";
        });
    }

    @Test
    void each_row_is_answered_in_order_with_its_seat_or_its_error() {
        organizations.run(api.organization(), () -> {
            customers.create(NewCustomer.of("Bia", "bia@example.com", "11987654321"));
            customers.create(NewCustomer.of("Bia", "bia@example.com", "11987654321"));
            var old = customers.create(NewCustomer.of("Velho", "velho@example.com", "11987654321"));
            customers.archive(old.id(), null);
        });
        var answer = api.post(
                path,
                rows(
                        row("Ana", "ana@example.com"),
                        row("Ana", "ana@example.com"),
                        row("Bia", "bia@example.com"),
                        row("Velho", "velho@example.com"),
                        row("Caio", "caio@"),
                        row("", "dino@example.com"),
                        "{\"email\": \"e@example.com\", \"product_id\": \"" + UUID.randomUUID()
                                + "\", \"release\": \"immediately\", \"name\": \"E\"}",
                        "{}",
                        row("Eva", "eva@example.com"),
                        row("Fabi", "fabi@example.com"),
                        row("Gil", "gil@example.com")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var data = answer.json().get("data");
        assertThat(data.valueStream().map(each -> each.at("/error/code").asString("")))
                .containsExactly(
                        "",
                        "student_has_seat",
                        "ambiguous_email",
                        "customer_archived",
                        "invalid_email",
                        "required",
                        "not_found",
                        "required",
                        "",
                        "",
                        "no_free_seat");
        assertThat(data.get(0).at("/seat/state").asString()).isEqualTo("released");
        assertThat(data.get(0).get("error").isNull()).isTrue();
        assertThat(data.get(4).get("seat").isNull()).isTrue();
        assertThat(data.get(4).at("/error/errors/0/field").asString()).isEqualTo("email");
        assertThat(data.get(4).at("/error/message").asString()).contains("e-mail");
        assertThat(data.get(6).at("/error/message").asString()).contains("product_id");
        assertThat(api.get("/customers?q=gil").json().get("data")).isEmpty();
    }

    @Test
    void a_repeated_request_is_answered_again_and_done_once() {
        var body = rows(row("Ana", "ana@example.com"), row("Ana", "ana@example.com"), row("", "x"));
        var first = api.post(path, body, "Idempotency-Key", "lote-1");
        var again = api.post(path, body, "Idempotency-Key", "lote-1");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(seats("released")).isEqualTo(1);

        var other = api.post(path, body, "Idempotency-Key", "lote-2");
        assertThat(other.json().at("/data/0/error/code").asString()).isEqualTo("student_has_seat");
        assertThat(seats("released")).isEqualTo(1);
    }

    @Test
    void a_thousand_rows_are_taken_and_one_more_is_not() {
        assertThat(api.post(path, many(1000)).status()).isEqualTo(200);
        assertThat(seats("released")).isEqualTo(3);
        assertThat(api.post(path, many(1001))).satisfies(problem(422, "too_many"));
        assertThat(api.post(path, "{\"rows\": []}").status()).isEqualTo(422);
        assertThat(api.post(path, "{}")).satisfies(problem(422, "required"));
    }

    @Test
    void what_is_no_row_at_all_harms_no_other() {
        assertThat(api.post(path, rows("7"))).satisfies(problem(422, "not_an_object"));
        var answer = api.post(path, rows("{\"email\": \"a@b.co\", \"seat\": 1}", row("Ana", "ana@example.com")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("refused").asInt()).isEqualTo(1);
        assertThat(answer.json()
                        .at("/data/0/error/errors")
                        .valueStream()
                        .map(bad -> bad.get("code").asString()))
                .contains("unknown_field", "required");
        assertThat(answer.json().at("/data/1/row").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/data/1/seat/state").asString()).isEqualTo("released");
        assertThat(api.post("/invoices/" + UUID.randomUUID() + "/seats/assignments/batch", many(1)))
                .satisfies(problem(404, "not_found"));
    }

    @Test
    void only_for_those_who_may_also_make_customers() {
        var viewer = apis.of(api.organization(), Role.VIEWER);
        assertThat(viewer.post(path, many(1)).status()).isEqualTo(403);
        var other = apis.ofNewOrganization();
        assertThat(other.post(path, many(1)).status()).isEqualTo(404);
    }

    private int seats(String state) {
        var invoice = path.substring(0, path.indexOf("/assignments"));
        return (int) api.get(invoice)
                .json()
                .get("data")
                .valueStream()
                .filter(seat -> seat.get("state").asString().equals(state))
                .count();
    }

    private String many(int people) {
        return rows(IntStream.range(0, people)
                .mapToObj(i -> row("Pessoa " + i, "p" + i + "@example.com"))
                .toArray(String[]::new));
    }

    private String row(String name, String email) {
        return """
                {"name": "%s", "email": "%s", "product_id": "%s", "release": "immediately"}""".formatted(name, email, product);
    }

    private static String rows(String... rows) {
        return List.of(rows).stream().collect(Collectors.joining(",", "{\"rows\": [", "]}"));
    }
}
