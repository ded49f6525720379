package dev.catraca.web.admin;

import dev.catraca.gate.SessionCookies;
import dev.catraca.identity.Needs;
import dev.catraca.identity.Sessions;
import dev.catraca.identity.SignedIn;
import dev.catraca.identity.Staff;
import dev.catraca.identity.Visitor;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Settings: one's own name, language, password and signed-in browsers. */
@Controller
class ProfilePages {

    private static final String ADDRESS = "/admin/settings/sessions";
    private static final String BACK = "redirect:" + ADDRESS;

    private final Staff staff;
    private final Sessions sessions;
    private final SessionCookies cookies;

    ProfilePages(Staff staff, Sessions sessions, SessionCookies cookies) {
        this.staff = staff;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    private record Profile(String name, @Nullable String language) {}

    private record Change(String current, String password) {}

    @Needs
    @GetMapping(ADDRESS)
    String show(Form form, SignedIn me, Model model) {
        model.addAttribute("form", form.fill("name", me.actor().name()).fill("language", me.language()));
        model.addAttribute("sessions", sessions.of(me));
        return "admin/settings/profile";
    }

    @Needs
    @PostMapping("/admin/settings/profile")
    String change(Form form, SignedIn me, Flash flash, Model model) {
        return form.submit(
                () -> new Profile(form.required("name"), form.text("language")),
                profile -> {
                    staff.changeOwnProfile(me, profile.name(), profile.language());
                    flash.say("profile.saved");
                    return BACK;
                },
                () -> show(form, me, model));
    }

    @Needs
    @PostMapping("/admin/settings/password")
    String changePassword(
            Form form, SignedIn me, Visitor visitor, Flash flash, HttpServletResponse response, Model model) {
        return form.submit(
                () -> new Change(form.secret("current"), form.secret("password")),
                change -> {
                    var session = staff.changeOwnPassword(me, change.current(), change.password(), visitor.userAgent());
                    cookies.enterAdmin(response, session);
                    flash.say("profile.password_changed");
                    return BACK;
                },
                () -> show(form, me, model));
    }

    @Needs
    @PostMapping(ADDRESS + "/{id}/ending")
    String end(@PathVariable UUID id, SignedIn me, Flash flash) {
        sessions.endOne(me, id);
        flash.say("profile.session_ended");
        return BACK;
    }

    @Needs
    @PostMapping(ADDRESS + "/ending")
    String endAll(SignedIn me, Flash flash, HttpServletResponse response) {
        sessions.endAll(me);
        cookies.leaveAdmin(response);
        flash.say("profile.all_ended");
        return "redirect:/admin/sign-in";
    }
}
