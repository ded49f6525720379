package dev.catraca.courses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.courses.Outline.OutlineLesson;
import dev.catraca.courses.Outline.OutlineModule;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MovesTest {

    @Test
    void a_lesson_at_the_edge_goes_into_the_neighbouring_module() {
        var modules = List.of(module("A", "1", "2"), module("B", "3"));

        assertThat(titles(Moves.moved(modules, id(modules, "2"), 1))).containsExactly("A: 1", "B: 2, 3");
        assertThat(titles(Moves.moved(modules, id(modules, "3"), -1))).containsExactly("A: 1, 2, 3", "B: ");
        assertThat(titles(Moves.moved(modules, id(modules, "1"), -1))).containsExactly("A: 1, 2", "B: 3");
        assertThat(titles(Moves.moved(modules, id(modules, "1"), 1))).containsExactly("A: 2, 1", "B: 3");
        assertThat(Moves.moved(modules, LessonId.next(), 1)).isEqualTo(modules);
    }

    @Property
    void a_move_loses_nothing(@ForAll @IntRange(max = 9) int from, @ForAll int steps) {
        var items = Stream.iterate(0, i -> i + 1).limit(10).toList();

        var moved = Moves.moved(items, from, steps);

        assertThat(moved).containsExactlyInAnyOrderElementsOf(items);
        assertThat((long) moved.indexOf(from)).isEqualTo(Math.clamp((long) from + steps, 0, 9));
    }

    private static OutlineModule module(String title, String... lessons) {
        var headings = Stream.of(lessons)
                .map(lesson -> new OutlineLesson(LessonId.next(), lesson, false, false))
                .toList();
        return new OutlineModule(ModuleId.next(), title, headings);
    }

    private static LessonId id(List<OutlineModule> modules, String title) {
        return modules.stream()
                .flatMap(module -> module.lessons().stream())
                .filter(lesson -> lesson.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<String> titles(List<OutlineModule> modules) {
        return modules.stream()
                .map(module -> module.title() + ": "
                        + String.join(
                                ", ",
                                module.lessons().stream()
                                        .map(OutlineLesson::title)
                                        .toList()))
                .toList();
    }
}
