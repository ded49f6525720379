package dev.catraca.web.admin;

import dev.catraca.identity.Open;
import dev.catraca.identity.Staff;
import dev.catraca.identity.StaffMember;
import dev.catraca.identity.StaffSignIn;
import dev.catraca.identity.Visitor;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Token;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A new password for staff who forgot theirs. */
@Controller
class PasswordResetPages {

    private final StaffSignIn door;
    private final Staff staff;

    PasswordResetPages(StaffSignIn door, Staff staff) {
        this.door = door;
        this.staff = staff;
    }

    @Open("whoever forgot a password is not signed in")
    @GetMapping("/admin/password-reset")
    String blank(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("sent", false);
        return "admin/entry/forgotten";
    }

    @Open("the answer is the same for everybody; the link goes by e-mail")
    @PostMapping("/admin/password-reset")
    String request(Form form, Visitor visitor, Model model) {
        return form.submit(
                () -> form.required("email"),
                email -> {
                    door.requestReset(email, visitor);
                    blank(form, model);
                    model.addAttribute("sent", true);
                    return "admin/entry/forgotten";
                },
                () -> blank(form, model));
    }

    @Open("the link is the secret; looking at it changes nothing")
    @GetMapping("/admin/password-reset/{token}")
    String show(@PathVariable String token, Form form, HttpServletResponse response, Model model) {
        return owner(token).map(member -> page(member, form, model)).orElseGet(() -> EntryPages.stale(response));
    }

    @Open("the link is the secret")
    @PostMapping("/admin/password-reset/{token}")
    String reset(@PathVariable String token, Form form, Flash flash, HttpServletResponse response, Model model) {
        return form.submit(
                () -> form.secret("password"),
                password -> {
                    if (!change(token, password)) {
                        return EntryPages.stale(response);
                    }
                    flash.say("sign_in.password_changed");
                    return "redirect:/admin/sign-in";
                },
                () -> show(token, form, response, model));
    }

    private boolean change(String text, String password) {
        return Staff.readReset(text)
                .map(token -> as(token, () -> staff.reset(token, password)))
                .orElse(false);
    }

    private Optional<StaffMember> owner(String text) {
        return Staff.readReset(text).flatMap(token -> as(token, () -> staff.resetting(token)));
    }

    private static String page(StaffMember member, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("email", member.email());
        return "admin/entry/reset";
    }

    private static <T> T as(Token token, Caller.Work<T, RuntimeException> work) {
        return Caller.call(token.organization(), Actor.VISITOR, work);
    }
}
