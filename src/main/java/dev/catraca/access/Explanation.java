package dev.catraca.access;

import dev.catraca.courses.CourseId;
import dev.catraca.courses.LessonId;
import dev.catraca.customers.CustomerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer at a door together with what decided it, which {@link ExplanationWords} puts into words. */
public final class Explanation {

    private final CustomerId student;
    private final Facts facts;
    private final List<Because> said;
    private final AccessAnswer answer;

    Explanation(CustomerId student, Facts facts) {
        this.student = student;
        this.facts = facts;
        this.said = facts.said();
        this.answer = Holdings.answer(said);
    }

    public AccessAnswer answer() {
        return answer;
    }

    public CustomerId student() {
        return student;
    }

    public CourseId course() {
        return facts.place().course();
    }

    public @Nullable LessonId lesson() {
        return facts.place().lesson();
    }

    public @Nullable String lessonTitle() {
        return facts.place().lessonTitle();
    }

    Facts facts() {
        return facts;
    }

    List<Because> said() {
        return said;
    }
}
