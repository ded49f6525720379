package dev.catraca.api;

import static dev.catraca.support.ApiAnswer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.support.ApiClient;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Seats over the API: who gets one, who loses it, and what invoices count. */
@CatracaTest
class SeatApiTest {

    @Autowired
    ApiClients apis;

    private ApiClient api;
    private String payer;
    private String product;
    private String invoice;

    @BeforeEach
    void sells_three_seats() {
        api = apis.ofNewOrganization();
        payer = person("Padaria");
        var course = id("/courses", "{\"title\": \"Java\"}");
        product = id("/products", """
                {"name": "Java", "kind": "access", "course_ids": ["%s"], "price": 100}""".formatted(course));
        invoice = invoice(3);
    }

    @Test
    void a_seat_is_swapped_taken_back_and_released_early() {
        var ana = person("Ana");
        var bia = person("Bia");
        var seat = assign(ana);

        var swapped = api.post("/seats/" + seat + "/swap", "{\"student_id\": \"%s\"}".formatted(bia));
        assertThat(swapped.status()).as(swapped.body()).isEqualTo(200);
        assertThat(swapped.text("/student_id")).isEqualTo(bia);
        assertThat(swapped.text("/state")).isEqualTo("reserved");
        assertThat(api.post("/seats/" + seat + "/swap", "{\"student_id\": \"%s\"}".formatted(bia)))
                .satisfies(problem(409, "same_student"));
        assertThat(api.post("/seats/" + seat + "/swap", "{}")).satisfies(problem(422, "required"));

        var released = api.post("/seats/" + seat + "/release", "{\"reason\": \"aula hoje\"}");
        assertThat(released.text("/state")).isEqualTo("released");
        assertThat(released.json().at("/grant_ids").size()).isEqualTo(1);
        assertThat(api.post("/seats/" + seat + "/release", "{}")).satisfies(problem(409, "seat_not_reserved"));

        var free = api.post("/seats/" + seat + "/unassignment", "{}");
        assertThat(free.text("/state")).isEqualTo("pending");
        assertThat(free.json().at("/student_id").isNull()).isTrue();
        assertThat(free.json().at("/invited_email").isNull()).isTrue();
        assertThat(api.post("/seats/" + seat + "/unassignment", "{}")).satisfies(problem(409, "seat_not_assigned"));
    }

    @Test
    void a_holder_of_that_product_gets_another_seat_only_if_that_is_said() {
        var ana = person("Ana");
        var seat = assign(person("Bia"));
        assign(ana);
        var body = "{\"student_id\": \"%s\", \"allow_repeat\": %s}";

        assertThat(api.post("/seats/" + seat + "/swap", body.formatted(ana, false)))
                .satisfies(problem(409, "student_has_seat"));
        assertThat(api.post("/seats/" + seat + "/swap", body.formatted(ana, true))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void another_organization_s_seats_and_students_are_not_found() {
        var seat = assign(person("Ana"));
        var stranger = apis.ofNewOrganization();
        var nina = stranger.post(
                "/customers", "{\"name\": \"Nina\", \"email\": \"n@example.com\", \"phone\": \"11 91234-5678\"}");

        for (var act : List.of("swap", "release", "unassignment")) {
            assertThat(stranger.post("/seats/" + seat + "/" + act, "{\"student_id\": \"%s\"}".formatted(payer))
                            .status())
                    .as(act)
                    .isIn(404, 422);
        }
        assertThat(api.post("/seats/" + seat + "/swap", "{\"student_id\": \"%s\"}".formatted(nina.text("/id")))
                        .status())
                .isEqualTo(404);
        assertThat(api.get("/seats/" + seat).text("/state")).isEqualTo("reserved");
    }

    @Test
    void invoices_count_their_seats_in_every_state() {
        assign(person("Ana"));
        api.post("/seats/" + assign(person("Bia")) + "/release", "{}");

        assertThat(counts()).isEqualTo("3 total, 1 pending, 1 reserved, 1 released, 0 invited, 0 ended, 1 of the item");
        api.post("/invoices/" + invoice + "/voiding", "{\"reason\": \"engano\"}");
        assertThat(counts()).isEqualTo("3 total, 0 pending, 0 reserved, 0 released, 0 invited, 3 ended, 0 of the item");
    }

    @Test
    void invoices_are_found_by_their_seats_and_put_in_order() {
        var full = invoice(1);
        api.post("/invoices/" + full + "/seats/assignments", """
                {"product_id": "%s", "student_id": "%s", "release": "on_full_payment"}""".formatted(product, payer));
        var big = invoice(5);

        assertThat(found("pending_seats=true")).containsExactly(big, invoice);
        assertThat(found("pending_seats=false")).containsExactly(full);
        assertThat(found("reserved_seats=true")).containsExactly(full);
        assertThat(found("product_id=" + product)).hasSize(3);
        assertThat(found("sort=-pending_seats")).containsExactly(big, invoice, full);
        assertThat(found("sort=total")).containsExactly(full, invoice, big);
        assertThat(found("sort=number&limit=1")).containsExactly(invoice);
        assertThat(api.get("/invoices?sort=paid")).satisfies(problem(422, "unknown_option"));
        assertThat(api.get("/invoices?sort=total&after=x")).satisfies(problem(422, "invalid_cursor"));
    }

    private List<String> found(String query) {
        return api.get("/invoices?" + query)
                .json()
                .at("/data")
                .valueStream()
                .map(each -> each.at("/id").asString())
                .toList();
    }

    private String counts() {
        var seats = api.get("/invoices/" + invoice).json();
        return "%s total, %s pending, %s reserved, %s released, %s invited, %s ended, %s of the item"
                .formatted(
                        seats.at("/seats/total"),
                        seats.at("/seats/pending"),
                        seats.at("/seats/reserved"),
                        seats.at("/seats/released"),
                        seats.at("/seats/invited"),
                        seats.at("/seats/ended"),
                        seats.at("/items/0/seats_pending"));
    }

    private String assign(String student) {
        return id("/invoices/" + invoice + "/seats/assignments", """
                {"product_id": "%s", "student_id": "%s", "release": "on_full_payment"}""".formatted(product, student));
    }

    private String invoice(int seats) {
        return id("/invoices", """
                {"customer_id": "%s", "due_on": "2090-01-01", "items": [{"product_id": "%s", "quantity": %d}]}""".formatted(payer, product, seats));
    }

    private String person(String name) {
        return id("/customers", """
                {"name": "%1$s", "email": "%1$s@example.com", "phone": "11 91234-5678"}""".formatted(name));
    }

    private String id(String path, String body) {
        var made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("/id");
    }
}
