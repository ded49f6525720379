package dev.catraca.web.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.Recurrence;
import dev.catraca.courses.Course;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CatracaTest
class CourseAndCatalogPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestSchool school;

    @Test
    void a_course_is_built_with_plain_forms() {
        var session = session(organizations.newOrganization(), Role.INSTRUCTOR);

        var course = created(post(session, "/admin/courses", "title", "Java", "description", "Do zero"));
        post(session, course + "/modules", "title", "Início");
        var module = firstBetween(page(session, course), "id=\"module-", "\"");
        var lesson = created(post(session, course + "/modules/" + module + "/lessons", "lesson_title", "Instalar"));
        post(
                session,
                lesson,
                "title",
                "Instalar o JDK",
                "body",
                "**Olá** <script>alert(1)</script>",
                "video_url",
                "https://youtu.be/dQw4w9WgXcQ",
                "checkpoint",
                "true");
        post(session, course + "/modules/" + module, "module_title", "Primeiros passos");
        post(session, course + "/modules/" + module + "/lessons", "lesson_title", "Rodar");
        post(session, lesson + "/moves", "steps", "1");

        assertThat(page(session, course))
                .contains("Primeiros passos", "Etapa obrigatória", "Do zero")
                .containsSubsequence("Rodar", "Instalar o JDK");
        assertThat(page(session, lesson))
                .contains("<strong>Olá</strong>", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ")
                .doesNotContain("<script>alert");
        assertThat(page(session, course + "/history")).contains("Curso criado", "Curso alterado");

        post(session, lesson + "/removal", "reason", "Não serve mais");
        post(session, course + "/modules/" + module + "/moves", "steps", "-1");
        assertThat(page(session, course)).doesNotContain("Instalar o JDK");
        post(session, course + "/modules/" + module + "/removal", "reason", "Não serve mais");
        assertThat(page(session, course)).contains("O curso ainda está vazio");
        assertThat(get(session, lesson)).hasStatus(404);
    }

    @Test
    void a_lesson_s_files_come_and_go() {
        var organization = organizations.newOrganization();
        var session = session(organization, Role.OWNER);
        var course = organizations.as(organization, () -> school.course("Java", 1));
        var lesson = lessonOf(course);

        var sent = mvc.post()
                .uri(lesson + "/files")
                .multipart()
                .file("file", "%PDF-1.7".getBytes(UTF_8))
                .cookie(session)
                .exchange();
        assertThat(sent).hasStatus(303);
        var file = firstBetween(page(session, lesson), lesson + "/files/", "\"");
        assertThat(get(session, lesson + "/files/" + file)).hasStatusOk().hasContentType("application/pdf");
        assertThat(mvc.post()
                        .uri(lesson + "/files")
                        .multipart()
                        .file("file", new byte[0])
                        .cookie(session)
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("vazio");
        post(session, lesson + "/files/" + file + "/removal", "reason", "Não serve mais");
        assertThat(get(session, lesson + "/files/" + file)).hasStatus(404);
        assertThat(post(session, lesson + "/preview", "body", "# Oi"))
                .hasStatusOk()
                .bodyText()
                .contains("<h1>Oi</h1>");
    }

    @Test
    void a_bad_form_comes_back_with_what_was_typed() {
        var organization = organizations.newOrganization();
        var session = session(organization, Role.OWNER);
        var lesson = lessonOf(organizations.as(organization, () -> school.course("Java", 1)));

        assertThat(post(session, "/admin/courses", "title", " ", "description", "<script>"))
                .hasStatus(422)
                .bodyText()
                .contains("&lt;script", "Campo obrigatório")
                .doesNotContain("<script>");
        assertThat(post(session, lesson, "title", "x", "video_url", "https://evil.example/v"))
                .hasStatus(422)
                .bodyText()
                .contains("https://evil.example/v", "YouTube");
        assertThat(post(session, "/admin/products", "name", "Java", "kind", "ACCESS", "price", "-1"))
                .hasStatus(422)
                .bodyText()
                .contains("Java");
        assertThat(post(session, "/admin/plans", "name", "x", "price", "10^30", "recurrence.preset", "HOURLY"))
                .hasStatus(422);
        assertThat(post(session, "/admin/plan-categories", "name", "Cloud", "base_plans[0].name", "P"))
                .hasStatus(422)
                .bodyText()
                .contains("Cloud");
    }

    @Test
    void a_product_a_category_and_a_plan_are_made_and_archived() {
        var organization = organizations.newOrganization();
        var session = session(organization, Role.OWNER);
        var course = organizations.as(organization, () -> school.course("Java", 2));

        var product = created(post(
                session,
                "/admin/products",
                "name",
                "Java completo",
                "kind",
                "ACCESS",
                "course." + course.id(),
                "true",
                "price",
                "199,90"));
        var category = created(post(
                session,
                "/admin/plan-categories",
                "name",
                "Cloud",
                "base_plans[0].name",
                "Pequena",
                "base_plans[0].price",
                "50,00"));
        var offer = created(post(
                session,
                "/admin/plans",
                "name",
                "Java mensal",
                "product_id",
                idIn(product),
                "price",
                "99,00",
                "recurrence.preset",
                "MONTHLY",
                "category_id",
                idIn(category),
                "terms.duration_from",
                "RELEASE",
                "terms.review",
                "PERSON",
                "terms.release.mode",
                "EVERY_N_DAYS",
                "terms.release.days",
                "7",
                "terms.checkpoints",
                "true"));

        assertThat(page(session, product)).contains("Java completo", "199,90", "Java mensal", "Mensal");
        assertThat(page(session, category)).contains("Pequena", "50,00");
        assertThat(page(session, offer)).contains("99,00", "Uma aula a cada 7 dias", "Cloud", "Plano criado");
        assertThat(page(session, "/admin/plans?category_id=" + idIn(category))).contains("Java mensal");
        assertThat(page(session, "/admin/plans.csv")).contains("Java mensal;Java completo;");
        assertThat(page(session, "/admin/products.csv?kind=ACCESS")).contains("Java completo;Acesso a cursos;1;");
        assertThat(page(session, "/admin/courses.csv?q=jav")).contains("Java;1;2;Ativo");
        assertThat(page(session, "/admin/plan-categories.csv")).contains("Cloud;1;Ativo");

        post(session, offer + "/archiving", "reason", "Não serve mais");
        assertThat(page(session, "/admin/plans")).doesNotContain("Java mensal");
        assertThat(page(session, "/admin/plans?state=ARCHIVED")).contains("Java mensal");
        post(session, product + "/archiving", "reason", "Não serve mais");
        assertThat(post(session, offer + "/restoration"))
                .hasStatus(409)
                .bodyText()
                .contains("arquivado");
        post(session, product + "/restoration");
        assertThat(post(session, offer + "/restoration")).hasStatus(303);
        assertThat(post(session, category + "/archiving")).hasStatus(422);
        post(session, category + "/archiving", "reason", "Não serve mais");
        assertThat(page(session, category)).contains("Não serve mais");
        assertThat(page(session, "/admin/plan-categories")).doesNotContain("Cloud");
        post(session, category + "/restoration");
        assertThat(page(session, "/admin/plan-categories")).contains("Cloud");
    }

    @Test
    void an_edit_starts_from_what_there_is_and_keeps_the_rest() {
        var organization = organizations.newOrganization();
        var session = session(organization, Role.OWNER);
        var course = organizations.as(organization, () -> school.course("Java", 2));
        var lessons = course.modules().getFirst().lessons();
        var offer = "/admin/plans/"
                + organizations
                        .as(
                                organization,
                                () -> school.offer(
                                        school.product("Java", null, course),
                                        TestSchool.brl(99_00),
                                        Recurrence.MONTHLY))
                        .id();

        assertThat(page(session, offer + "/edit")).contains("value=\"99,00\"", "Aula 2", "value=\"MONTHLY\" selected");
        assertThat(post(
                        session,
                        offer,
                        "name",
                        "Java anual",
                        "price",
                        "900,00",
                        "recurrence.preset",
                        "YEARLY",
                        "recurrence.cycles",
                        "3",
                        "private",
                        "true",
                        "trial_days",
                        "7",
                        "terms.duration_days",
                        "365",
                        "terms.duration_from",
                        "FIRST_ENTRY",
                        "terms.review",
                        "NONE",
                        "terms.lesson." + lessons.getFirst().id(),
                        "true",
                        "terms.release.mode",
                        "DATES",
                        "terms.date." + lessons.getFirst().id(),
                        "2027-01-31"))
                .hasStatus(303);
        assertThat(page(session, offer))
                .contains(
                        "Java anual",
                        "Anual, 3 vezes",
                        "365 dias",
                        "1 aula escolhida",
                        "datas fixas",
                        "Plano alterado");
        assertThat(page(session, offer + "/edit")).contains("2027-01-31");
        assertThat(post(
                        session,
                        offer,
                        "name",
                        "Java",
                        "price",
                        "1",
                        "recurrence.preset",
                        "OTHER",
                        "recurrence.count",
                        "2",
                        "recurrence.unit",
                        "WEEK",
                        "terms.duration_from",
                        "RELEASE",
                        "terms.review",
                        "PERSON",
                        "terms.release.mode",
                        "WEEKDAYS"))
                .hasStatus(422);
    }

    @Test
    void classes_are_listed_made_and_edited() {
        var organization = organizations.newOrganization();
        var session = session(organization, Role.OWNER);
        var course = organizations.as(organization, () -> school.course("Java", 1));
        var classes = "/admin/courses/%s/classes".formatted(course.id());

        assertThat(page(session, classes)).contains("Nenhuma turma ainda");
        assertThat(post(session, classes, "name", "Turma 1", "starts_on", "2027-03-01", "ends_on", "2027-02-01"))
                .hasStatus(422);
        post(session, classes, "name", "Turma 1", "starts_on", "2027-03-01", "capacity", "20");
        var made = classes + "/" + firstId(page(session, classes), classes);
        assertThat(page(session, made)).contains("2027-03-01");
        post(session, made, "name", "Turma A");
        assertThat(page(session, classes)).contains("Turma A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/courses", "/admin/products", "/admin/plans", "/admin/plan-categories"})
    void lists_are_empty_at_first_and_survive_any_address(String list) {
        var session = session(organizations.newOrganization(), Role.OWNER);

        assertThat(page(session, list)).contains(list + "/new");
        assertThat(page(session, list + "?q=%27%20or%201=1&state=x&sort=x&kind=x&private=x&product_id=x&category_id=x"))
                .contains("limpe os filtros");
        assertThat(get(session, list + "?after=x")).hasStatus(422);
        assertThat(get(session, list + "/x")).hasStatus(404);
        assertThat(get(session, list + "/01a202a9-0664-75de-a921-012184fccd0b")).hasStatus(404);
    }

    @Test
    void who_only_reads_sees_no_buttons_and_changes_nothing() {
        var organization = organizations.newOrganization();
        var session = session(organization, Role.VIEWER);
        var course = organizations.as(organization, () -> school.course("Java", 1));
        var address = "/admin/courses/" + course.id();

        assertThat(page(session, address)).contains("Aula 1").doesNotContain("Adicionar", "Remover", "Arquivar");
        assertThat(page(session, lessonOf(course))).contains("<h1>Aula 1</h1>").doesNotContain("<textarea");
        assertThat(post(session, address + "/modules", "title", "x")).hasStatus(403);
        assertThat(post(session, lessonOf(course), "title", "x")).hasStatus(403);
        assertThat(get(session, "/admin/plans/new")).hasStatus(403);
    }

    @Test
    void another_organization_s_things_are_not_there() {
        var theirs = organizations.newOrganization();
        var course = organizations.as(theirs, () -> school.course("Deles", 1));
        var mine = session(organizations.newOrganization(), Role.OWNER);

        assertThat(get(mine, "/admin/courses/" + course.id())).hasStatus(404);
        assertThat(get(mine, lessonOf(course))).hasStatus(404);
        assertThat(post(mine, "/admin/courses/" + course.id() + "/archiving", "reason", "Não serve mais"))
                .hasStatus(404);
        assertThat(post(mine, lessonOf(course), "title", "x")).hasStatus(404);
        assertThat(page(mine, "/admin/courses?q=deles"))
                .doesNotContain(course.id().toString());
    }

    private Cookie session(OrganizationId organization, Role role) {
        return new Cookie(
                "catraca_staff", staff.join(organization, role).session().text());
    }

    private MvcTestResult get(Cookie session, String address) {
        return mvc.get().uri(URI.create(address)).cookie(session).exchange();
    }

    private String page(Cookie session, String address) {
        var answer = get(session, address);
        assertThat(answer).as(address).hasStatusOk();
        return body(answer);
    }

    private MvcTestResult post(Cookie session, String address, String... fields) {
        var request = mvc.post().uri(address).cookie(session);
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String created(MvcTestResult answer) {
        assertThat(answer).as(body(answer)).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static String lessonOf(Course course) {
        return "/admin/courses/%s/lessons/%s"
                .formatted(
                        course.id(),
                        course.modules().getFirst().lessons().getFirst().id());
    }

    private static String idIn(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String firstId(String page, String list) {
        return page.split(list + "/(?!new)", -1)[1].substring(0, 36);
    }

    private static String firstBetween(String text, String start, String end) {
        var from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
