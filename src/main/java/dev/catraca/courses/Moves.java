package dev.catraca.courses;

import dev.catraca.courses.Outline.OutlineLesson;
import dev.catraca.courses.Outline.OutlineModule;
import java.util.ArrayList;
import java.util.List;

/** Where things stand after a move. */
final class Moves {

    private Moves() {}

    /** The list with one of its items moved by so many places, stopping at the ends. */
    static <T> List<T> moved(List<T> items, int from, int steps) {
        var to = Math.clamp((long) from + steps, 0, items.size() - 1);
        var result = new ArrayList<>(items);
        result.add(to, result.remove(from));
        return result;
    }

    /** The modules with a lesson moved by so many places; a step over an edge leads into the neighbouring module. */
    static List<OutlineModule> moved(List<OutlineModule> modules, LessonId lesson, int steps) {
        for (var i = 0; i < modules.size(); i++) {
            var lessons = modules.get(i).lessons();
            var from = lessons.stream().map(OutlineLesson::id).toList().indexOf(lesson);
            if (from < 0) {
                continue;
            }
            var neighbour = i + Integer.signum(steps);
            var leaves = from + steps < 0 || from + steps >= lessons.size();
            return leaves && neighbour >= 0 && neighbour < modules.size()
                    ? carriedOver(modules, i, neighbour, lessons.get(from))
                    : with(modules, i, moved(lessons, from, steps));
        }
        return modules;
    }

    private static List<OutlineModule> carriedOver(
            List<OutlineModule> modules, int from, int to, OutlineLesson lesson) {
        var left = new ArrayList<>(modules.get(from).lessons());
        left.remove(lesson);
        var joined = new ArrayList<>(modules.get(to).lessons());
        joined.add(to < from ? joined.size() : 0, lesson);
        return with(with(modules, from, left), to, joined);
    }

    private static List<OutlineModule> with(List<OutlineModule> modules, int index, List<OutlineLesson> lessons) {
        var module = modules.get(index);
        var result = new ArrayList<>(modules);
        result.set(index, new OutlineModule(module.id(), module.title(), List.copyOf(lessons)));
        return result;
    }
}
