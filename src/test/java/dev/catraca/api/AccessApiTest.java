package dev.catraca.api;

import static dev.catraca.support.ApiAnswer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.support.ApiAnswer;
import dev.catraca.support.ApiClient;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import java.util.UUID;
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

    @Test
    void what_does_not_exist_is_named() {
        var api = apis.ofNewOrganization();
        var student = id(
                api, "/customers", "{\"name\": \"Ana\", \"email\": \"ana@example.com\", \"phone\": \"11 91234-5678\"}");
        var course = api.post("/courses", """
                {"title": "Java", "modules": [{"title": "M", "lessons": [{"title": "A"}]}]}""").json();
        var other = id(api, "/courses", "{\"title\": \"SQL\"}");
        var lesson = course.at("/modules/0/lessons/0/id").asString();
        var nobody = UUID.randomUUID();

        assertThat(api.get("/access?student_id=%s&lesson_id=%s".formatted(student, lesson))
                        .text("/reasons/0/code"))
                .isEqualTo("no_grant");
        assertThat(api.get("/access?student_id=%s&course_id=%s&lesson_id=%s"
                        .formatted(student, course.at("/id").asString(), lesson)))
                .returns(200, ApiAnswer::status);
        assertNotFound(api, "student_id", nobody, other, null);
        assertNotFound(api, "course_id", student, nobody, null);
        assertNotFound(api, "lesson_id", student, null, nobody);
        assertNotFound(api, "lesson_id", student, other, lesson);
        assertThat(api.get("/access?student_id=" + student)).satisfies(problem(422, "required"));
        assertThat(api.get("/access?course_id=" + other)).satisfies(problem(422, "required"));
    }

    private static void assertNotFound(ApiClient api, String field, Object student, Object course, Object lesson) {
        var path = "/access?student_id=" + student
                + (course == null ? "" : "&course_id=" + course)
                + (lesson == null ? "" : "&lesson_id=" + lesson);
        var answer = api.get(path);
        assertThat(answer).satisfies(problem(404, "not_found"));
        assertThat(answer.text("/detail")).contains(field);
    }

    @Test
    void the_detail_says_it_all_in_a_row() {
        var api = apis.ofNewOrganization();
        var student = id(
                api, "/customers", "{\"name\": \"Ana\", \"email\": \"ana@example.com\", \"phone\": \"11 91234-5678\"}");
        var course = id(api, "/courses", "{\"title\": \"Java\"}");
        var product = id(api, "/products", """
                {"name": "Curso de Java", "kind": "access", "course_ids": ["%s"], "price": 100}""".formatted(course));
        var invoice = id(api, "/invoices", """
                {"customer_id": "%s", "due_on": "2090-01-01", "items": [{"product_id": "%s"}]}""".formatted(student, product));
        api.post("/invoices/" + invoice + "/seats/assignments", """
                {"product_id": "%s", "student_id": "%s", "release": "on_full_payment"}""".formatted(product, student));
        var path = "/access?student_id=%s&course_id=%s".formatted(student, course);

        var closed = api.get(path, "Accept-Language", "pt-BR");

        assertThat(closed.text("/reasons/0/code")).isEqualTo("awaiting_payment");
        assertThat(closed.text("/reasons/0/detail"))
                .startsWith("Vaga de Curso de Java. Fatura nº 1. Vinculada por Teste em ")
                .endsWith(" Espera o pagamento da fatura nº 1, que vence em 01/01/2090.");
        assertThat(closed.text("/next_step/code")).isEqualTo("pay");

        api.post("/invoices/" + invoice + "/payments", "{\"amount\": 100, \"method\": \"pix\"}");

        var open = api.get(path, "Accept-Language", "en");
        assertThat(open.json().at("/allowed").asBoolean()).isTrue();
        assertThat(open.text("/reasons/0/detail"))
                .startsWith("Seat of Curso de Java. Invoice no. 1. Assigned by Teste on ")
                .endsWith(", without an end.");
        assertThat(open.json().at("/next_step").isNull()).isTrue();
    }

    private static String id(ApiClient api, String path, String body) {
        var made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("/id");
    }
}
