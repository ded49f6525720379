package dev.catraca.api;

import static dev.catraca.support.ApiAnswer.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.identity.Role;
import dev.catraca.kernel.Ids;
import dev.catraca.support.ApiAnswer;
import dev.catraca.support.ApiClient;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class CourseApiTest {

    private static final String JAVA = """
            {"title":"Java","modules":[{"title":"Início","lessons":[
                {"title":"Instalar","body":"# Olá","video_url":"https://youtu.be/dQw4w9WgXcQ","checkpoint":true},
                {"title":"Rodar"}]}]}""";

    @Autowired
    ApiClients apis;

    @Test
    void a_course_is_made_with_modules_and_lessons() {
        var api = apis.ofNewOrganization();

        var made = api.post("/courses", JAVA);

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/courses/" + made.text("/id"));
        assertThat(made.json().has("description")).isTrue();
        assertThat(made.text("/state")).isEqualTo("active");
        assertThat(made.text("/modules/0/lessons/0/body")).isEqualTo("# Olá");
        assertThat(made.json().at("/modules/0/lessons/0/checkpoint").asBoolean())
                .isTrue();
        assertThat(made.json().at("/modules/0/lessons/1/files").isEmpty()).isTrue();
        assertThat(api.get("/courses/" + made.text("/id")).body()).isEqualTo(made.body());
        assertThat(api.get("/courses?q=jav&state=active").text("/data/0/id")).isEqualTo(made.text("/id"));
    }

    @Test
    void what_was_answered_can_be_sent_back() {
        var api = apis.ofNewOrganization();
        var made = api.post("/courses", JAVA);
        var modules = made.json().at("/modules").toString();

        var same = api.patch("/courses/" + made.text("/id"), "{\"modules\":" + modules + "}");

        assertThat(same.status()).isEqualTo(200);
        assertThat(same.body()).isEqualTo(made.body());
    }

    @Test
    void a_patch_leaves_what_it_does_not_name() {
        var api = apis.ofNewOrganization();
        var made = api.post("/courses", JAVA);
        var path = "/courses/" + made.text("/id");

        var described = api.patch(path, "{\"description\":\"Do zero\",\"state\":\"archived\"}");
        var cleared = api.patch(path, "{\"description\":null}");

        assertThat(described.text("/description")).isEqualTo("Do zero");
        assertThat(described.text("/state")).isEqualTo("archived");
        assertThat(described.json().at("/modules")).isEqualTo(made.json().at("/modules"));
        assertThat(cleared.json().at("/description").isNull()).isTrue();
    }

    @Test
    void a_lesson_named_by_its_id_keeps_what_the_patch_leaves_out() {
        var api = apis.ofNewOrganization();
        var made = api.post("/courses", JAVA);

        var changed = api.patch("/courses/" + made.text("/id"), """
                {"modules":[{"id":"%s","lessons":[
                    {"title":"Antes"},
                    {"id":"%s","title":"Instalar tudo","video_url":null}]}]}""".formatted(
                        made.text("/modules/0/id"), made.text("/modules/0/lessons/0/id")));

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("/modules/0/title")).isEqualTo("Início");
        assertThat(changed.json().at("/modules/0/lessons").size()).isEqualTo(2);
        var lesson = changed.json().at("/modules/0/lessons/1");
        assertThat(lesson.at("/id").stringValue()).isEqualTo(made.text("/modules/0/lessons/0/id"));
        assertThat(lesson.at("/title").stringValue()).isEqualTo("Instalar tudo");
        assertThat(lesson.at("/body").stringValue()).isEqualTo("# Olá");
        assertThat(lesson.at("/checkpoint").asBoolean()).isTrue();
        assertThat(lesson.at("/video_url").isNull()).isTrue();
    }

    @Test
    void ids_of_elsewhere_are_not_found_by_their_field() {
        var api = apis.ofNewOrganization();
        var mine = api.post("/courses", JAVA);
        var foreign = apis.ofNewOrganization().post("/courses", JAVA);
        var path = "/courses/" + mine.text("/id");
        var module = "{\"modules\":[{\"id\":\"%s\",\"title\":\"x\",\"lessons\":[%s]}]}";
        var lesson = "{\"id\":\"" + foreign.text("/modules/0/lessons/0/id") + "\",\"title\":\"x\"}";

        var byModule = api.patch(path, module.formatted(foreign.text("/modules/0/id"), ""));
        var byLesson = api.patch(path, module.formatted(mine.text("/modules/0/id"), lesson));

        assertThat(byModule).satisfies(problem(404, "not_found"));
        assertThat(byModule.text("/detail")).contains("modules[0].id");
        assertThat(byLesson).satisfies(problem(404, "not_found"));
        assertThat(byLesson.text("/detail")).contains("modules[0].lessons[0].id");
        assertThat(api.get("/courses/" + foreign.text("/id"))).satisfies(problem(404, "not_found"));
        assertThat(api.patch("/courses/" + foreign.text("/id"), "{}")).satisfies(problem(404, "not_found"));
        assertThat(api.get(path).body()).isEqualTo(mine.body());
    }

    @Test
    void bad_input_is_told_by_field_and_nothing_is_saved() {
        var api = apis.ofNewOrganization();

        assertThat(api.post("/courses", "{}").errors()).containsExactly("title required");
        assertThat(api.post("/courses", "{\"title\":\"\\u0000\"}").status()).isEqualTo(422);
        assertThat(api.post("/courses", "{\"title\":\"" + "x".repeat(201) + "\"}")
                        .errors())
                .containsExactly("title too_long");
        assertThat(api.post("/courses", "{\"title\":\"x\",\"price\":1}").errors())
                .containsExactly("price unknown_field");
        assertThat(api.post("/courses", """
                        {"title":"x","modules":[{"title":"a","lessons":[{"title":"b","video_url":"http://x.com"}]}]}""").errors()).containsExactly("modules[0].lessons[0].video_url video_url");
        assertThat(api.post("/courses", "{\"title\":\"x\",\"modules\":[{\"title\":\"4111 1111 1111 1111\"}]}")
                        .errors())
                .containsExactly("modules[0].title card_number");
        assertThat(api.get("/courses").json().at("/data").isEmpty()).isTrue();
        assertThat(api.post("/courses", "{\"title\":\"😀 שלום <script>\"}").text("/title"))
                .isEqualTo("😀 שלום <script>");
    }

    @Test
    void a_lesson_s_files_are_sent_and_fetched() {
        var api = apis.ofNewOrganization();
        var made = api.post("/courses", JAVA);
        var lesson = "/courses/%s/lessons/%s".formatted(made.text("/id"), made.text("/modules/0/lessons/0/id"));

        var file = upload(api, lesson, "<h1>apostila</h1>");
        var url = file.text("/url").substring("/api/v1".length());
        var fetched = api.get(url);

        assertThat(file.status()).as(file.body()).isEqualTo(201);
        assertThat(file.text("/name")).isEqualTo("apostila.html");
        assertThat(fetched.body()).isEqualTo("<h1>apostila</h1>");
        assertThat(fetched.header("Content-Disposition")).startsWith("attachment");
        assertThat(fetched.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(fetched.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(api.get("/courses/" + made.text("/id")).text("/modules/0/lessons/0/files/0/id"))
                .isEqualTo(file.text("/id"));
        assertThat(apis.ofNewOrganization().get(url)).satisfies(problem(404, "not_found"));
        assertThat(apis.stranger().get(url)).satisfies(problem(401, "unauthenticated"));
        assertThat(upload(api, lesson, "")).satisfies(problem(422, "file_empty"));
        assertThat(api.get(url.replace(made.text("/id"), Ids.next().toString())))
                .satisfies(problem(404, "not_found"));
        assertThat(api.delete(url).status()).isEqualTo(204);
        assertThat(api.get(url)).satisfies(problem(404, "not_found"));
    }

    @Test
    void classes_belong_to_their_course() {
        var api = apis.ofNewOrganization();
        var course = "/courses/" + api.post("/courses", JAVA).text("/id");
        var other = "/courses/" + api.post("/courses", JAVA).text("/id");

        var made = api.post(
                course + "/classes",
                "{\"name\":\"Turma 1\",\"starts_on\":\"2027-03-01\",\"ends_on\":\"2027-03-31\",\"capacity\":20}");
        var path = "/classes/" + made.text("/id");

        assertThat(made.status()).isEqualTo(201);
        assertThat(api.get(course + path).body()).isEqualTo(made.body());
        assertThat(api.get(course + "/classes").text("/data/0/name")).isEqualTo("Turma 1");
        assertThat(api.patch(course + path, "{\"capacity\":null}")
                        .json()
                        .at("/capacity")
                        .isNull())
                .isTrue();
        assertThat(api.get(other + path)).satisfies(problem(404, "not_found"));
        assertThat(api.post(course + "/classes", "{\"name\":\"x\",\"starts_on\":\"2027-02-30\"}"))
                .satisfies(problem(422, "not_a_date"));
        assertThat(api.post(course + "/classes", "{\"name\":\"x\",\"capacity\":0}"))
                .satisfies(problem(422, "out_of_range"));
    }

    @Test
    void who_only_reads_does_not_write() {
        var owner = apis.ofNewOrganization();
        var viewer = apis.of(owner.organization(), Role.VIEWER);
        var made = owner.post("/courses", JAVA);

        assertThat(viewer.get("/courses/" + made.text("/id")).status()).isEqualTo(200);
        assertThat(viewer.post("/courses", JAVA)).satisfies(problem(403, "forbidden"));
        assertThat(viewer.post("/courses/" + made.text("/id") + "/archiving", "{}"))
                .satisfies(problem(403, "forbidden"));
        assertThat(owner.post("/courses/" + made.text("/id") + "/archiving", "{}")
                        .text("/state"))
                .isEqualTo("archived");
    }

    private static ApiAnswer upload(ApiClient api, String lesson, String content) {
        var body = """
                --limit\r
                Content-Disposition: form-data; name="file"; filename="apostila.html"\r
                Content-Type: text/html\r
                \r
                %s\r
                --limit--\r
                """.formatted(content);
        return api.send(
                "POST", lesson + "/files", body.getBytes(UTF_8), "Content-Type", "multipart/form-data; boundary=limit");
    }
}
