package dev.catraca.sample;

import dev.catraca.courses.CourseId;
import dev.catraca.courses.LessonId;
import dev.catraca.courses.Outline;
import dev.catraca.customers.CustomerId;
import java.util.List;

/** Who may enter, studies: a lesson or two at a time, some to the end, most not. */
final class Pupils {

    private final Story story;

    Pupils(Story story) {
        this.story = story;
    }

    /** Some days from now, if the door is open then. */
    void begin(CustomerId student, List<CourseId> courses, int afterDays) {
        if (!courses.isEmpty() && story.chance(82)) {
            var course = story.oneOf(courses);
            story.later(afterDays, () -> study(student, lessons(course), 0, story.between(1, 9)));
        }
    }

    /** So many lessons, for certain, one every few days. */
    void finish(CustomerId student, CourseId course, int lessons) {
        story.later(1, () -> study(student, lessons(course), 0, lessons));
    }

    private void study(CustomerId student, List<LessonId> lessons, int from, int until) {
        var next = from;
        for (var today = story.between(1, 3); today > 0 && next < Math.min(until, lessons.size()); today--) {
            if (!learn(student, lessons.get(next))) {
                return;
            }
            next++;
        }
        if (next < Math.min(until, lessons.size())) {
            var reached = next;
            story.later(story.between(2, 12), () -> study(student, lessons, reached, until));
        }
    }

    /** False before a closed door. */
    private boolean learn(CustomerId student, LessonId lesson) {
        var learning = story.desk().learning();
        if (!learning.open(student, lesson).allowed()) {
            return false;
        }
        learning.complete(student, lesson);
        return true;
    }

    private List<LessonId> lessons(CourseId course) {
        return story.desk()
                .courses()
                .outline(course)
                .lessons()
                .map(Outline.OutlineLesson::id)
                .toList();
    }
}
