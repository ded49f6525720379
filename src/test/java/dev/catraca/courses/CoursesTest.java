package dev.catraca.courses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.audit.Audit;
import dev.catraca.audit.AuditEntry;
import dev.catraca.files.FileId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class CoursesTest {

    private static final PageRequest FIRST = PageRequest.of(null, null);

    @Autowired
    Courses courses;

    @Autowired
    Audit audit;

    @Autowired
    TestOrganizations organizations;

    @Test
    void a_course_is_kept_with_everything_in_it_in_order() {
        inside(() -> {
            var created = courses.create(course(
                    "Java",
                    module("Início", lesson("Instalar"), lesson("Rodar")),
                    module("Métodos", lesson("Parâmetros"))));

            assertThat(courses.get(created.id())).isEqualTo(created);
            assertThat(titles(created)).containsExactly("Início: Instalar, Rodar", "Métodos: Parâmetros");
            assertThat(created.state()).isEqualTo(CourseState.ACTIVE);
            assertThat(history(created)).extracting(AuditEntry::action).containsExactly("created");
        });
    }

    @Test
    void an_edit_matches_modules_and_lessons_by_id() {
        inside(() -> {
            var before =
                    courses.create(course("Java", module("A", lesson("1"), lesson("2")), module("B", lesson("3"))));
            var a = before.modules().getFirst();
            var b = before.modules().getLast();

            var after = courses.change(
                    before.id(),
                    now -> modules(
                            now,
                            new ModuleDraft(
                                    b.id(),
                                    "B2",
                                    List.of(
                                            b.lessons().getFirst().draft(),
                                            a.lessons().getLast().draft())),
                            module("C", lesson("4"))));

            assertThat(titles(after)).containsExactly("B2: 3, 2", "C: 4");
            assertThat(after.modules().getFirst().id()).isEqualTo(b.id());
            assertThat(after.modules().getFirst().lessons().getLast().id())
                    .isEqualTo(a.lessons().getLast().id());
            assertThat(history(before)).extracting(AuditEntry::action).containsExactly("changed", "created");
            assertThat(history(before).getFirst().changes()).containsOnlyKeys("modules");
        });
    }

    @Test
    void an_edit_that_changes_nothing_leaves_no_trace() {
        inside(() -> {
            var course = courses.create(course("Java", module("A", lesson("1"))));

            assertThat(courses.change(course.id(), UnaryOperator.identity())).isEqualTo(course);
            assertThat(history(course)).hasSize(1);
        });
    }

    @Test
    void an_id_of_another_course_is_not_found_and_nothing_is_saved() {
        inside(() -> {
            var other = courses.create(course("Outro", module("X", lesson("9"))));
            var mine = courses.create(course("Java", module("A", lesson("1"))));
            var foreignModule = new ModuleDraft(other.modules().getFirst().id(), "X", List.of());
            var foreignLesson = other.modules().getFirst().lessons().getFirst().draft();

            refused("modules[0].id", () -> courses.change(mine.id(), now -> modules(now, foreignModule)));
            refused(
                    "modules[1].lessons[0].id",
                    () -> courses.change(
                            mine.id(),
                            now -> modules(
                                    now,
                                    now.modules().getFirst(),
                                    new ModuleDraft(null, "B", List.of(foreignLesson)))));
            refused(
                    "modules[0].lessons[0].files[0].id",
                    () -> courses.change(
                            mine.id(),
                            now -> modules(
                                    now,
                                    new ModuleDraft(
                                            null,
                                            "B",
                                            List.of(new LessonDraft(
                                                    null, "x", null, null, false, false, List.of(FileId.next())))))));
            refused("modules[0].id", () -> courses.create(course("Novo", foreignModule)));
            assertThat(titles(courses.get(mine.id()))).containsExactly("A: 1");
        });
    }

    @Test
    void a_course_of_another_organization_does_not_exist() {
        var foreign = organizations.as(
                organizations.newOrganization(), () -> courses.create(course("Deles", module("A", lesson("1")))));
        var module = foreign.modules().getFirst();
        var lesson = module.lessons().getFirst();

        inside(() -> {
            refused("id", () -> courses.get(foreign.id()));
            refused("id", () -> courses.archive(foreign.id()));
            refused("course_id", () -> courses.outline(foreign.id()));
            refused("course_id", () -> courses.addModule(foreign.id(), "X"));
            refused("course_id", () -> courses.classes(foreign.id(), FIRST));
            refused("course_id", () -> courses.createClass(foreign.id(), new ClassDraft("T", null, null, null)));
            refused("module_id", () -> courses.renameModule(module.id(), "X"));
            refused("module_id", () -> courses.addLesson(module.id(), lesson("X")));
            refused("lesson_id", () -> courses.lesson(lesson.id()));
            refused("lesson_id", () -> courses.changeLesson(lesson.id(), lesson("X")));
            refused("lesson_id", () -> courses.moveLesson(lesson.id(), 1));
            refused("lesson_id", () -> courses.attach(lesson.id(), "a.pdf", "x".getBytes(UTF_8)));
            refused("lesson_id", () -> courses.file(lesson.id(), FileId.next()));
            assertThat(courses.titles(List.of(foreign.id()))).isEmpty();
            assertThat(courses.lessonsOf(List.of(foreign.id()))).isEmpty();
            assertThat(courses.list(CourseQuery.ALL, FIRST).rows()).isEmpty();
        });
    }

    @Test
    void all_problems_of_a_course_are_told_at_once() {
        inside(() -> {
            var wrong = new LessonDraft(null, " ", "x".repeat(100_001), "https://evil.com/v", false, false, null);

            assertThatThrownBy(() -> courses.create(course("Java", module("\u0000", wrong))))
                    .isInstanceOfSatisfying(
                            Refusal.Invalid.class,
                            refusal -> assertThat(refusal.problems())
                                    .extracting(problem -> problem.field() + " " + problem.code())
                                    .containsExactlyInAnyOrder(
                                            "modules[0].title invalid_characters",
                                            "modules[0].lessons[0].title required",
                                            "modules[0].lessons[0].body too_long",
                                            "modules[0].lessons[0].video_url video_url"));
            assertThat(courses.list(CourseQuery.ALL, FIRST).rows()).isEmpty();
        });
    }

    @Test
    void emoji_right_to_left_and_script_are_only_text() {
        inside(() -> {
            var title = "😀 שלום <script>alert(1)</script>";

            assertThat(courses.create(course(title)).title()).isEqualTo(title);
        });
    }

    @Test
    void the_table_of_contents_is_edited_piece_by_piece() {
        inside(() -> {
            var course = courses.create(course("Java", module("A", lesson("1"))));
            var a = course.modules().getFirst().id();
            var b = courses.addModule(course.id(), "B");
            var second = courses.addLesson(a, lesson("2"));
            courses.addLesson(b, lesson("3"));
            courses.renameModule(b, "Bê");
            courses.moveModule(b, -5);
            courses.moveLesson(second, -1);

            assertThat(titles(courses.get(course.id()))).containsExactly("Bê: 3", "A: 2, 1");

            courses.removeLesson(second);
            courses.addLesson(a, lesson("4"));
            courses.removeModule(b);
            courses.addModule(course.id(), "C");

            assertThat(titles(courses.get(course.id()))).containsExactly("A: 1, 4", "C: ");
            refused("module_id", () -> courses.renameModule(b, "x"));
            refused("lesson_id", () -> courses.removeLesson(second));
            assertThat(courses.outline(course.id()).lessons()).hasSize(2);
            assertThat(history(course)).hasSize(11);
        });
    }

    @Test
    void a_lesson_has_text_video_and_files() {
        inside(() -> {
            var course = courses.create(course("Java", module("A", lesson("1"))));
            var id = course.modules().getFirst().lessons().getFirst().id();
            var youtube = "https://youtu.be/dQw4w9WgXcQ";

            var lesson = courses.changeLesson(id, new LessonDraft(null, "Um", "**Olá**", youtube, true, true, null));
            var file = courses.attach(id, "apostila.pdf", "%PDF-1.7".getBytes(UTF_8));
            var other = courses.attach(id, "extra.txt", "x".getBytes(UTF_8));

            assertThat(lesson.html()).isEqualTo("<p><strong>Olá</strong></p>\n");
            assertThat(lesson.video()).isPresent();
            assertThat(lesson.requiresSubmission()).isTrue();
            assertThat(courses.lesson(id).files()).containsExactly(file, other);
            assertThat(courses.file(id, file.id()).bytes()).isEqualTo("%PDF-1.7".getBytes(UTF_8));

            courses.detach(id, other.id());
            refused("file_id", () -> courses.file(id, other.id()));
            courses.change(
                    course.id(),
                    now -> modules(
                            now,
                            new ModuleDraft(
                                    null,
                                    "B",
                                    List.of(new LessonDraft(id, "Um", null, null, false, false, List.of())))));
            assertThat(courses.lesson(id).files()).isEmpty();
            assertThat(courses.lesson(id).html()).isEmpty();
            assertThat(courses.lesson(id).video()).isEmpty();
        });
    }

    @Test
    void archived_and_restored_are_words_of_the_history() {
        inside(() -> {
            var course = courses.create(course("Java"));

            assertThat(courses.archive(course.id()).state()).isEqualTo(CourseState.ARCHIVED);
            assertThat(courses.restore(course.id()).state()).isEqualTo(CourseState.ACTIVE);
            assertThat(history(course))
                    .extracting(AuditEntry::action)
                    .containsExactly("restored", "archived", "created");
        });
    }

    @Test
    void lists_are_searched_filtered_sorted_and_paged() {
        inside(() -> {
            for (var title : List.of("Zé e o Java", "ana avançada", "Álgebra", "Java: o início")) {
                courses.create(course(title));
            }
            courses.archive(
                    courses.list(CourseQuery.ALL, FIRST).rows().getFirst().id());

            assertThat(listed(new CourseQuery("jav", null, CourseSort.TITLE), 1))
                    .containsExactly("Java: o início", "Zé e o Java");
            assertThat(listed(new CourseQuery("INICIO java", null, CourseSort.NEWEST), 1))
                    .containsExactly("Java: o início");
            assertThat(listed(new CourseQuery(null, null, CourseSort.TITLE), 2))
                    .containsExactly("Álgebra", "ana avançada", "Java: o início", "Zé e o Java");
            assertThat(listed(new CourseQuery(null, CourseState.ACTIVE, CourseSort.NEWEST), 1))
                    .containsExactly("Álgebra", "ana avançada", "Zé e o Java");
            assertThat(listed(new CourseQuery("' or 1=1 --", null, CourseSort.NEWEST), 1))
                    .isEmpty();
        });
    }

    @Test
    void classes_are_dated_groups_of_a_course() {
        inside(() -> {
            var course = courses.create(course("Java"));
            var first = LocalDate.of(2027, 3, 1);
            var group = courses.createClass(course.id(), new ClassDraft("Turma 1", first, first.plusDays(30), 20));
            var changed = courses.changeClass(group.id(), new ClassDraft("Turma A", null, null, null));
            courses.createClass(course.id(), new ClassDraft("Turma B", null, null, null));

            assertThat(courses.courseClass(group.id())).isEqualTo(changed);
            assertThat(courses.classes(course.id(), PageRequest.of(1, null)).next())
                    .isNotNull();
            var next = PageRequest.of(
                    1, courses.classes(null, PageRequest.of(1, null)).next());
            assertThat(courses.classes(null, next).rows()).containsExactly(changed);
            assertThatThrownBy(() -> courses.createClass(course.id(), new ClassDraft("", first, first.minusDays(1), 0)))
                    .isInstanceOfSatisfying(
                            Refusal.Invalid.class,
                            refusal -> assertThat(refusal.problems())
                                    .extracting(Refusal.Problem::field)
                                    .containsExactlyInAnyOrder("name", "ends_on", "capacity"));
            refused("class_id", () -> courses.changeClass(ClassId.next(), new ClassDraft("x", null, null, null)));
            refused("class_id", () -> courses.courseClass(ClassId.next()));
        });
    }

    private void inside(Runnable test) {
        organizations.run(organizations.newOrganization(), test::run);
    }

    private List<String> listed(CourseQuery query, int limit) {
        var titles = new ArrayList<String>();
        var page = courses.list(query, PageRequest.of(limit, null));
        page.rows().forEach(row -> titles.add(row.title()));
        while (page.next() != null) {
            page = courses.list(query, PageRequest.of(limit, page.next()));
            page.rows().forEach(row -> titles.add(row.title()));
        }
        return titles;
    }

    private List<AuditEntry> history(Course course) {
        return audit.of(course.id().value(), FIRST).rows();
    }

    private static void refused(String field, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.NotFound.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static List<String> titles(Course course) {
        return course.modules().stream()
                .map(module -> module.title() + ": "
                        + String.join(
                                ", ",
                                module.lessons().stream().map(Lesson::title).toList()))
                .toList();
    }

    private static CourseDraft course(String title, ModuleDraft... modules) {
        return new CourseDraft(title, null, List.of(modules), CourseState.ACTIVE);
    }

    private static CourseDraft modules(CourseDraft course, ModuleDraft... modules) {
        return new CourseDraft(course.title(), course.description(), List.of(modules), course.state());
    }

    private static ModuleDraft module(String title, LessonDraft... lessons) {
        return new ModuleDraft(null, title, List.of(lessons));
    }

    private static LessonDraft lesson(String title) {
        return new LessonDraft(null, title, null, null, false, false, null);
    }
}
