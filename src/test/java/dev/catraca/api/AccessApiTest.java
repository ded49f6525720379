package dev.catraca.api;

import static dev.catraca.support.ApiAnswer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.support.ApiClient;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class AccessApiTest {

    @Autowired
    ApiClients apis;

    @Test
    void a_seat_opens_grants_that_are_listed() {
        var api = apis.ofNewOrganization();
        var student = id(
                api, "/customers", "{\"name\": \"Ana\", \"email\": \"ana@example.com\", \"phone\": \"11 91234-5678\"}");
        var course = id(api, "/courses", "{\"title\": \"Java\"}");
        var other = id(api, "/courses", "{\"title\": \"SQL\"}");
        var product = id(api, "/products", """
                {"name": "P", "kind": "access", "course_ids": ["%s", "%s"], "price": 100}""".formatted(course, other));
        var invoice = id(api, "/invoices", """
                {"customer_id": "%s", "due_on": "2090-01-01", "items": [{"product_id": "%s"}]}""".formatted(student, product));

        var seat = api.post("/invoices/" + invoice + "/seats/assignments", """
                {"product_id": "%s", "student_id": "%s", "release": "immediately"}""".formatted(product, student));
        var all = api.get("/grants?limit=1");

        assertThat(seat.status()).as(seat.body()).isEqualTo(201);
        assertThat(seat.json().has("created_at")).isTrue();
        assertThat(all.json().at("/data").size()).isEqualTo(1);
        assertThat(api.get("/grants?limit=1&after=" + all.text("/next"))
                        .json()
                        .at("/next")
                        .isNull())
                .isTrue();
        assertThat(api.get("/grants?student_id=%s&course_id=%s".formatted(student, course))
                        .json()
                        .at("/data")
                        .size())
                .isEqualTo(1);
        assertThat(apis.ofNewOrganization().get("/grants").json().at("/data").isEmpty())
                .isTrue();
        assertThat(api.get("/grants?limit=0")).satisfies(problem(422, "out_of_range"));
    }

    @Test
    void reasons_are_told_in_the_reader_s_language() {
        var api = apis.ofNewOrganization();
        var student = id(
                api, "/customers", "{\"name\": \"Ana\", \"email\": \"ana@example.com\", \"phone\": \"11 91234-5678\"}");
        var path =
                "/access?student_id=%s&course_id=%s".formatted(student, id(api, "/courses", "{\"title\": \"Java\"}"));

        var plain = api.get(path, "Accept-Language", "");

        assertThat(plain.text("/reasons/0/code")).isEqualTo("no_grant");
        assertThat(plain.text("/reasons/0/detail"))
                .isEqualTo(api.get(path, "Accept-Language", "pt-BR").text("/reasons/0/detail"))
                .isNotEqualTo(api.get(path, "Accept-Language", "en").text("/reasons/0/detail"));
    }

    private static String id(ApiClient api, String path, String body) {
        var made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("/id");
    }
}
