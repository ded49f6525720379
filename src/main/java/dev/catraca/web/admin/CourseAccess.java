package dev.catraca.web.admin;

import dev.catraca.access.StudentCourse;
import dev.catraca.courses.CourseId;
import dev.catraca.invoices.Invoice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A course of a student: the turnstile's answer, every way in, and the invoice whose payment would open it. */
public record CourseAccess(
        StudentCourse course,
        String title,
        List<GrantLine> ways,
        @Nullable Invoice awaited) {

    public CourseId id() {
        return course.course();
    }

    public boolean isOpen() {
        return course.answer().allowed();
    }

    /** Kept out whatever the source. */
    public boolean isBlocked() {
        return ways.stream().anyMatch(GrantLine::isBlocked);
    }
}
