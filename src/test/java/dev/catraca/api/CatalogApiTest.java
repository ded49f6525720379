package dev.catraca.api;

import static dev.catraca.support.ApiAnswer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.kernel.Ids;
import dev.catraca.support.ApiAnswer;
import dev.catraca.support.ApiClient;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class CatalogApiTest {

    @Autowired
    ApiClients apis;

    @Test
    void a_product_opens_courses() {
        var api = apis.ofNewOrganization();
        var course = course(api).text("/id");

        var made = api.post("/products", """
                {"name":"Java","kind":"access","course_ids":["%s"],"price":{"amount":19990}}""".formatted(course));

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().at("/price")).hasToString("{\"amount\":19990,\"currency\":\"BRL\"}");
        assertThat(made.text("/course_ids/0")).isEqualTo(course);
        assertThat(api.get("/products/" + made.text("/id")).body()).isEqualTo(made.body());
        assertThat(api.get("/products?kind=access&q=ja").text("/data/0/id")).isEqualTo(made.text("/id"));
        assertThat(api.get("/products?kind=service").json().at("/data").isEmpty())
                .isTrue();
        assertThat(api.patch("/products/" + made.text("/id"), "{\"price\":null}")
                        .json()
                        .at("/price")
                        .isNull())
                .isTrue();
        assertThat(api.patch("/products/" + made.text("/id"), "{\"kind\":\"service\",\"course_ids\":[]}"))
                .satisfies(problem(409, "product_kind_fixed"));
        assertThat(api.post("/products/" + made.text("/id") + "/archiving", "").text("/state"))
                .isEqualTo("archived");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"service\"} | name required",
                "{\"name\":\"x\"} | kind required",
                "{\"name\":\"x\",\"kind\":\"thing\"} | kind not_allowed",
                "{\"name\":\"x\",\"kind\":\"access\"} | course_ids required",
                "{\"name\":\"x\",\"kind\":\"service\",\"price\":-1} | price out_of_range",
                "{\"name\":\"x\",\"kind\":\"service\",\"price\":1.5} | price not_an_integer",
                "{\"name\":\"x\",\"kind\":\"service\",\"price\":1000000000000000000000000000000} | price out_of_range",
                "{\"name\":\"x\",\"kind\":\"service\",\"price\":{\"amount\":1,\"currency\":\"USD\"}} | price wrong_currency",
                "{\"name\":\"x\",\"kind\":\"service\",\"courses\":[]} | courses unknown_field"
            })
    void a_bad_product_is_told_by_field(String body, String error) {
        assertThat(apis.ofNewOrganization().post("/products", body).errors()).containsExactly(error);
    }

    @Test
    void an_offer_has_all_defaults() {
        var api = apis.ofNewOrganization();

        var made = api.post("/offers", """
                {"name":"Mensal","product_id":"%s","price":9900}""".formatted(service(api)));

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().at("/recurrence")).hasToString("{\"unit\":\"one_time\",\"count\":1,\"cycles\":null}");
        assertThat(made.json().at("/terms")).hasToString("""
                {"duration_days":null,"duration_from":"release","lesson_limit":null,"lesson_ids":null,\
                "release":{"mode":"all"},"review":"person","checkpoints":true}""");
        assertThat(made.json().at("/private").asBoolean(true)).isFalse();
        assertThat(made.json().at("/trial_days").asInt(-1)).isZero();
        assertThat(made.json().at("/category_id").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"mode\":\"all\"}",
                "{\"mode\":\"every_n_days\",\"days\":7}",
                "{\"mode\":\"after_start_days\",\"lessons\":[{\"lesson_id\":\"LESSON\",\"days\":3}]}",
                "{\"mode\":\"dates\",\"lessons\":[{\"lesson_id\":\"LESSON\",\"on\":\"2027-01-31\"}]}",
                "{\"mode\":\"weekdays\",\"weekdays\":[\"mon\",\"fri\"]}"
            })
    void every_release_schedule_comes_back_as_it_was_sent(String template) {
        var api = apis.ofNewOrganization();
        var course = course(api);
        var release = template.replace("LESSON", course.text("/modules/0/lessons/0/id"));

        var made = api.post("/offers", """
                {"name":"Mensal","product_id":"%s","price":9900,"recurrence":{"unit":"month"},
                 "terms":{"release":%s}}""".formatted(access(api, course.text("/id")), release));

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().at("/terms/release")).hasToString(release);
        assertThat(api.get("/offers/" + made.text("/id")).body()).isEqualTo(made.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"recurrence\":{\"unit\":\"month\",\"count\":0} | recurrence.count out_of_range",
                "\"recurrence\":{\"unit\":\"hour\"} | recurrence.unit not_allowed",
                "\"recurrence\":{\"cycles\":3} | recurrence.cycles one_time",
                "\"trial_days\":-1 | trial_days out_of_range",
                "\"private\":\"yes\" | private not_a_boolean",
                "\"terms\":{\"duration_days\":0} | terms.duration_days out_of_range",
                "\"terms\":{\"release\":{\"mode\":\"every_n_days\"}} | terms.release.days required",
                "\"terms\":{\"release\":{\"mode\":\"weekdays\"}} | terms.release.weekdays required",
                "\"terms\":{\"release\":{\"mode\":\"later\"}} | terms.release.mode not_allowed",
                "\"terms\":{\"speed\":2} | terms.speed unknown_field"
            })
    void a_bad_offer_is_told_by_field(String fields, String error) {
        var api = apis.ofNewOrganization();

        var answer = api.post("/offers", """
                {"name":"Mensal","product_id":"%s","price":9900,%s}""".formatted(service(api), fields));

        assertThat(answer.errors()).containsExactly(error);
        assertThat(api.get("/offers").json().at("/data").isEmpty()).isTrue();
    }

    @Test
    void a_patch_changes_one_term_and_keeps_the_others() {
        var api = apis.ofNewOrganization();
        var made = api.post("/offers", """
                {"name":"Mensal","product_id":"%s","price":9900,
                 "terms":{"duration_days":30,"release":{"mode":"weekdays","weekdays":["mon"]},"review":"none"}}""".formatted(service(api)));
        var path = "/offers/" + made.text("/id");

        var limited =
                api.patch(path, "{\"terms\":{\"lesson_limit\":3,\"release\":{\"mode\":\"every_n_days\",\"days\":2}}}");
        var open = api.patch(path, "{\"terms\":{\"duration_days\":null}}");

        assertThat(limited.json().at("/terms/duration_days").asInt()).isEqualTo(30);
        assertThat(limited.text("/terms/review")).isEqualTo("none");
        assertThat(limited.json().at("/terms/release")).hasToString("{\"mode\":\"every_n_days\",\"days\":2}");
        assertThat(open.json().at("/terms/duration_days").isNull()).isTrue();
        assertThat(open.json().at("/terms/lesson_limit").asInt()).isEqualTo(3);
    }

    @Test
    void ids_of_elsewhere_are_not_found_by_their_field() {
        var api = apis.ofNewOrganization();
        var stranger = apis.ofNewOrganization();
        var foreignCourse = course(stranger);
        var body =
                "{\"name\":\"x\",\"product_id\":\"%s\",\"price\":1,\"category_id\":%s,\"terms\":{\"lesson_ids\":%s}}";

        var product = api.post("/products", """
                {"name":"x","kind":"access","course_ids":["%s"]}""".formatted(foreignCourse.text("/id")));
        var offer = api.post("/offers", body.formatted(service(stranger), null, null));
        var category = api.post("/offers", body.formatted(service(api), "\"" + Ids.next() + "\"", null));
        var lesson = api.post(
                "/offers",
                body.formatted(service(api), null, "[\"" + foreignCourse.text("/modules/0/lessons/0/id") + "\"]"));

        assertThat(product).satisfies(problem(404, "not_found"));
        assertThat(product.text("/detail")).contains("course_ids[0]");
        assertThat(offer.text("/detail")).contains("product_id");
        assertThat(category.text("/detail")).contains("category_id");
        assertThat(lesson.text("/detail")).contains("terms.lesson_ids[0]");
    }

    @Test
    void an_archived_product_gets_no_offer() {
        var api = apis.ofNewOrganization();
        var product = service(api);
        api.patch("/products/" + product, "{\"state\":\"archived\"}");

        assertThat(api.post("/offers", "{\"name\":\"x\",\"product_id\":\"" + product + "\",\"price\":1}"))
                .satisfies(problem(409, "product_archived"));
    }

    @Test
    void a_category_has_base_plans_matched_by_id() {
        var api = apis.ofNewOrganization();
        var made = api.post("/plan-categories", """
                {"name":"Cloud","base_plans":[{"name":"P","price":5000},{"name":"M","price":{"amount":9000}}]}""");
        var path = "/plan-categories/" + made.text("/id");

        var changed = api.patch(path, """
                {"base_plans":[{"id":"%s","name":"Média","price":9500}]}""".formatted(made.text("/base_plans/1/id")));

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().at("/base_plans/0/price")).hasToString("{\"amount\":5000,\"currency\":\"BRL\"}");
        assertThat(changed.json().at("/base_plans").size()).isEqualTo(1);
        assertThat(changed.text("/base_plans/0/id")).isEqualTo(made.text("/base_plans/1/id"));
        assertThat(api.get("/plan-categories?q=clo").text("/data/0/name")).isEqualTo("Cloud");
        assertThat(api.patch(path, "{\"base_plans\":[{\"id\":\"" + Ids.next() + "\",\"name\":\"x\",\"price\":1}]}")
                        .text("/detail"))
                .contains("base_plans[0].id");
        assertThat(api.post("/plan-categories", "{\"name\":\"x\",\"base_plans\":[{\"name\":\"y\"}]}")
                        .errors())
                .containsExactly("base_plans[0].price required");
    }

    private static ApiAnswer course(ApiClient api) {
        return api.post("/courses", """
                {"title":"Java","modules":[{"title":"Início","lessons":[{"title":"Instalar"}]}]}""");
    }

    private static String access(ApiClient api, String course) {
        return api.post("/products", """
                {"name":"Java","kind":"access","course_ids":["%s"]}""".formatted(course)).text("/id");
    }

    private static String service(ApiClient api) {
        return api.post("/products", "{\"name\":\"Cloud\",\"kind\":\"service\"}")
                .text("/id");
    }
}
