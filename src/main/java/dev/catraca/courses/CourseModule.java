package dev.catraca.courses;

import java.util.List;

/** A part of a course. */
public record CourseModule(ModuleId id, String title, List<Lesson> lessons) {

    ModuleDraft draft() {
        return new ModuleDraft(id, title, lessons.stream().map(Lesson::draft).toList());
    }
}
