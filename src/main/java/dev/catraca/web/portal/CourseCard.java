package dev.catraca.web.portal;

import dev.catraca.courses.CourseId;
import dev.catraca.courses.LessonId;
import dev.catraca.courses.Outline;
import dev.catraca.kernel.Text;
import dev.catraca.learning.Progress;
import dev.catraca.learning.Study;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A course as its student sees it: what it looks like, whether they may enter, how far they are. */
public record CourseCard(Study study, Door door, Map<LessonId, Door> doors) {

    private static final int COVERS = 6;
    private static final int LETTERS = 2;

    static CourseCard of(Study study, Doors.Sayings sayings) {
        var doors = study.course().lessons().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, lesson -> sayings.at(lesson.getValue())));
        return new CourseCard(study, sayings.at(study.course().answer()), doors);
    }

    public CourseId id() {
        return outline().id();
    }

    public Outline outline() {
        return study.course().outline();
    }

    public String title() {
        return outline().title();
    }

    public Progress progress() {
        return study.progress();
    }

    public Set<LessonId> completed() {
        return study.completed();
    }

    public @Nullable Instant endsAt() {
        return study.course().endsAt();
    }

    /** Up to two letters for a cover: of the first words that say something. */
    public String initials() {
        var words = Text.words(title()).stream()
                .filter(word -> word.length() > LETTERS)
                .toList();
        var chosen = words.isEmpty() ? java.util.List.of(title()) : words;
        return chosen.stream()
                .limit(LETTERS)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(java.util.Locale.ROOT);
    }

    /** Which of the covers; always the same for a course. */
    public int cover() {
        return Math.floorMod(id().value().hashCode(), COVERS);
    }
}
