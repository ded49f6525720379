package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ACCESS_WRITE;

import dev.catraca.bulk.Bulk;
import dev.catraca.bulk.NewRun;
import dev.catraca.bulk.Subject;
import dev.catraca.grants.Revocation;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Refusal;
import dev.catraca.once.Once;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** The same done to many accesses: first how many and whose, then a run with its progress, results and undo. */
@Controller
class GrantBulkPages {

    private static final int MAX_REASON = 500;

    private final GrantSelections selections;
    private final CourseSearch courses;
    private final GrantDates dates;
    private final Bulk bulk;
    private final Once once;

    GrantBulkPages(GrantSelections selections, CourseSearch courses, GrantDates dates, Bulk bulk, Once once) {
        this.selections = selections;
        this.courses = courses;
        this.dates = dates;
        this.bulk = bulk;
        this.once = once;
    }

    @Needs(ACCESS_WRITE)
    @PostMapping("/admin/grants/bulk")
    String preview(Form form, Flash flash, Screen screen, Model model) {
        var selection = GrantSelection.of(form);
        if (!selection.all() && selection.ids().isEmpty()) {
            flash.warn("customers.bulk.none");
            return "redirect:" + selection.back();
        }
        return page(selection, form, model);
    }

    @Needs(ACCESS_WRITE)
    @PostMapping("/admin/grants/bulk/runs")
    String start(Form form, Flash flash, Model model) {
        var selection = GrantSelection.of(form);
        if (form.checked("find")) {
            return page(selection, form, model);
        }
        return form.submit(
                () -> inputs(selection, form),
                rows -> {
                    var done = once.run(FormKey.of(form), () -> {
                        var wanted = new NewRun(act(form).run(), subject(selection), rows);
                        return "/admin/bulk/" + bulk.start(wanted).value();
                    });
                    if (done.repeated()) {
                        flash.warn("web.already_done");
                    }
                    return "redirect:" + done.result();
                },
                () -> page(selection, form, model));
    }

    /** The rows of the run, each with what it needs; none found is a problem of the form. */
    private List<Map<String, String>> inputs(GrantSelection selection, Form form) {
        var act = act(form);
        var common = new HashMap<String, String>();
        common.put("reason", form.required("reason", MAX_REASON));
        if (act == GrantBulkAct.REVOCATION) {
            common.put(
                    "scope",
                    form.requiredOption("scope", Revocation.Scope.class).name());
        }
        put(common, "starts_at", dates.from(form, "starts_at"));
        put(common, "ends_at", dates.through(form, "ends_at"));
        var needsCourse = act == GrantBulkAct.GIVING || selection.kind() == GrantSelection.Kind.CUSTOMERS;
        var course = needsCourse ? form.requiredId(CourseChoice.FIELD) : new UUID(0, 0);
        var rows = selections.rows(selection, act, course, common);
        if (rows.isEmpty()) {
            form.reject(needsCourse ? CourseChoice.FIELD : "reason", "nobody_there");
        }
        return rows;
    }

    private static void put(Map<String, String> input, String name, @Nullable Instant moment) {
        if (moment != null) {
            input.put(name, moment.toString());
        }
    }

    private static GrantBulkAct act(Form form) {
        return Stream.of(GrantBulkAct.values())
                .filter(act -> act.name().equals(form.value("action")))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("id"));
    }

    private static Subject subject(GrantSelection selection) {
        return selection.kind() == GrantSelection.Kind.COURSE
                ? new Subject("course", Ids.read(selection.course()).orElseThrow(() -> new Refusal.NotFound("course")))
                : new Subject("customers", new UUID(0, 0));
    }

    private String page(GrantSelection selection, Form form, Model model) {
        model.addAttribute("selection", selection);
        model.addAttribute("act", act(form));
        model.addAttribute("people", selections.people(selection));
        model.addAttribute("course", courses.in(form));
        model.addAttribute("form", form);
        return "admin/grants/bulk";
    }
}
