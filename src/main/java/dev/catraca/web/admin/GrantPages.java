package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ACCESS_READ;
import static dev.catraca.identity.Permission.ACCESS_WRITE;

import dev.catraca.audit.Audit;
import dev.catraca.grants.Grant;
import dev.catraca.grants.GrantId;
import dev.catraca.grants.Grants;
import dev.catraca.grants.Revocation;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One way of a student into a course: how it stands and why, and what the staff does with it. */
@Controller
@RequestMapping("/admin/grants/{id}")
class GrantPages {

    private static final int MAX_REASON = 500;
    private static final int MOST_DAYS = 3650;

    private final Grants grants;
    private final GrantLines lines;
    private final GrantDates dates;
    private final Audit audit;

    GrantPages(Grants grants, GrantLines lines, GrantDates dates, Audit audit) {
        this.grants = grants;
        this.lines = lines;
        this.dates = dates;
        this.audit = audit;
    }

    @Needs(ACCESS_READ)
    @GetMapping
    String show(@PathVariable GrantId id, Form form, Screen screen, Model model) {
        var grant = grants.get(id);
        var all = lines.together(grants.of(grant.student(), grant.course()), screen);
        var line = all.stream()
                .filter(each -> each.grant().id().equals(id))
                .findFirst()
                .orElseThrow();
        model.addAttribute("line", line);
        model.addAttribute("lastDay", dates.lastDay(grant.endsAt()));
        model.addAttribute(
                "history", audit.of(id.value(), PageRequest.of(null, null)).rows());
        model.addAttribute("form", form);
        return "admin/grants/show";
    }

    @Needs(ACCESS_WRITE)
    @PostMapping("/revocation")
    String revoke(@PathVariable GrantId id, Form form, Flash flash, Screen screen, Model model) {
        var reason = form.required("reason", MAX_REASON);
        return act(
                () -> form.requiredOption("scope", Revocation.Scope.class),
                scope -> {
                    var revoked = grants.revoke(id, scope, reason);
                    flash.say(scope == Revocation.Scope.COURSE ? "grants.blocked" : "grants.revoked");
                    return revoked;
                },
                form,
                () -> show(id, form, screen, model));
    }

    @Needs(ACCESS_WRITE)
    @PostMapping("/lifting")
    String lift(@PathVariable GrantId id, Form form, Flash flash, Screen screen, Model model) {
        var reason = form.required("reason", MAX_REASON);
        return act(
                () -> form.requiredOption("scope", Revocation.Scope.class),
                scope -> {
                    var lifted = grants.unrevoke(id, scope, reason);
                    flash.say(lifted.revocation() == null ? "grants.lifted" : "grants.lifted_still_shut");
                    return lifted;
                },
                form,
                () -> show(id, form, screen, model));
    }

    @Needs(ACCESS_WRITE)
    @PostMapping("/freezes")
    String freeze(@PathVariable GrantId id, Form form, Flash flash, Screen screen, Model model) {
        var days = form.number("days", 1, MOST_DAYS);
        return act(
                () -> form.required("reason", MAX_REASON),
                reason -> {
                    var frozen = grants.freeze(id, days, reason);
                    flash.say("grants.frozen");
                    return frozen;
                },
                form,
                () -> show(id, form, screen, model));
    }

    @Needs(ACCESS_WRITE)
    @PostMapping("/thawing")
    String unfreeze(@PathVariable GrantId id, Form form, Flash flash, Screen screen, Model model) {
        return act(
                () -> form.required("reason", MAX_REASON),
                reason -> {
                    var running = grants.unfreeze(id, reason);
                    flash.say("grants.unfrozen");
                    return running;
                },
                form,
                () -> show(id, form, screen, model));
    }

    @Needs(ACCESS_WRITE)
    @PostMapping("/end")
    String changeEnd(@PathVariable GrantId id, Form form, Flash flash, Screen screen, Model model) {
        var end = dates.through(form, "ends_at");
        return act(
                () -> form.required("reason", MAX_REASON),
                reason -> {
                    var changed = grants.changeEnd(id, end, reason);
                    flash.say("grants.end_changed");
                    return changed;
                },
                form,
                () -> show(id, form, screen, model));
    }

    private static <T> String act(Supplier<T> read, Function<T, Grant> deed, Form form, Supplier<String> again) {
        return form.submit(read, input -> "redirect:" + back(form, deed.apply(input)), again);
    }

    /** To the page on which somebody pressed the button. */
    static String back(Form form, Grant grant) {
        return switch (form.value("from")) {
            case "customer" -> "/admin/customers/" + grant.student() + "/products";
            case "course" -> "/admin/courses/" + grant.course() + "/students";
            default -> "/admin/grants/" + grant.id();
        };
    }
}
