package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ACCESS_WRITE;

import dev.catraca.courses.CourseId;
import dev.catraca.courses.Courses;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.grants.GrantState;
import dev.catraca.grants.Grants;
import dev.catraca.grants.NewGrant;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.Ids;
import dev.catraca.once.Once;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Dar acesso: a student, a course, why, and from when to when. */
@Controller
class NewGrantPages {

    private static final int MAX_REASON = 500;
    private static final String STUDENT = "student_id";

    private final Grants grants;
    private final Customers customers;
    private final CustomerChoices choices;
    private final Courses courses;
    private final CourseSearch search;
    private final GrantDates dates;
    private final Once once;

    NewGrantPages(
            Grants grants,
            Customers customers,
            CustomerChoices choices,
            Courses courses,
            CourseSearch search,
            GrantDates dates,
            Once once) {
        this.grants = grants;
        this.customers = customers;
        this.choices = choices;
        this.courses = courses;
        this.search = search;
        this.dates = dates;
        this.once = once;
    }

    @Needs(ACCESS_WRITE)
    @GetMapping("/admin/grants/new")
    String blank(Form form, Screen screen, Model model) {
        var place = screen.place();
        Ids.read(place.param(STUDENT))
                .ifPresent(id ->
                        form.fill(STUDENT, customers.get(new CustomerId(id)).id()));
        Ids.read(place.param(CourseChoice.FIELD))
                .ifPresent(id -> form.fill(
                        CourseChoice.FIELD, courses.outline(new CourseId(id)).id()));
        form.fill("from", place.param("from"));
        return page(form, model);
    }

    @Needs(ACCESS_WRITE)
    @PostMapping("/admin/grants")
    String give(Form form, Flash flash, Model model) {
        if (form.checked("find")) {
            return page(form, model);
        }
        return form.submit(
                () -> new NewGrant(
                        new CustomerId(form.requiredId(STUDENT)),
                        new CourseId(form.requiredId(CourseChoice.FIELD)),
                        form.required("reason", MAX_REASON),
                        dates.from(form, "starts_at"),
                        dates.through(form, "ends_at")),
                wanted -> {
                    var done = once.run(FormKey.of(form), () -> {
                        var given = grants.give(wanted);
                        say(given.state(), wanted, flash);
                        return GrantPages.back(form, given);
                    });
                    if (done.repeated()) {
                        flash.warn("web.already_done");
                    }
                    return "redirect:" + done.result();
                },
                () -> page(form, model));
    }

    /** A student who is kept out of the course stays out: say so at once. */
    private void say(GrantState state, NewGrant wanted, Flash flash) {
        var name = customers.get(wanted.student()).name();
        if (state == GrantState.REVOKED) {
            flash.warn("grants.given_blocked", name);
        } else {
            flash.say("grants.given", name);
        }
    }

    private String page(Form form, Model model) {
        model.addAttribute("student", choices.in(form, STUDENT, List.of()));
        model.addAttribute("course", search.in(form));
        model.addAttribute("form", form);
        return "admin/grants/new";
    }
}
