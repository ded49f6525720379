package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ACCESS_READ;

import dev.catraca.courses.CourseId;
import dev.catraca.courses.Courses;
import dev.catraca.grants.Grants;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.web.Csv;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Alunos of a course: each way in, whose, from where, and what it is worth today. */
@Controller
class CourseStudentPages {

    private static final List<String> COLUMNS = List.of(
            "grants.student",
            "customers.email",
            "grants.state",
            "grants.source",
            "grants.invoice",
            "grants.starts_at",
            "grants.ends_at",
            "grants.first_entered_at",
            "grants.reason");

    private final Courses courses;
    private final Grants grants;
    private final GrantLines lines;

    CourseStudentPages(Courses courses, Grants grants, GrantLines lines) {
        this.courses = courses;
        this.grants = grants;
        this.lines = lines;
    }

    @Needs(ACCESS_READ)
    @GetMapping("/admin/courses/{id}/students")
    String index(
            @PathVariable CourseId id,
            @RequestParam(required = false) @Nullable String after,
            Screen screen,
            Model model) {
        model.addAttribute("course", courses.outline(id));
        var page = grants.list(GrantListing.filter(id, screen.place()), PageRequest.of(null, after));
        model.addAttribute("lines", lines.of(page.rows(), screen));
        model.addAttribute("next", page.next());
        return "admin/courses/students";
    }

    @Needs(ACCESS_READ)
    @GetMapping("/admin/courses/{id}/students.csv")
    void csv(@PathVariable CourseId id, Screen screen, HttpServletResponse response) throws IOException {
        var filter = GrantListing.filter(courses.outline(id).id(), screen.place());
        Csv.answer(response, screen, screen.t("grants.file"), COLUMNS, page -> {
            var found = grants.list(filter, page);
            var rows = lines.of(found.rows(), screen).stream().map(line -> row(line, screen));
            return new Page<>(rows.toList(), found.next());
        });
    }

    private static List<@Nullable String> row(GrantLine line, Screen screen) {
        var grant = line.grant();
        var invoice = line.invoice();
        return Arrays.asList(
                line.student().name(),
                line.student().email().value(),
                screen.word(grant.state()),
                screen.word(grant.source().kind()),
                invoice == null || invoice.number() == null ? null : String.valueOf(invoice.number()),
                screen.time(grant.startsAt()),
                grant.endsAt() == null ? null : GrantLine.until(screen, grant.endsAt()),
                screen.time(grant.firstEnteredAt()),
                grant.said());
    }
}
