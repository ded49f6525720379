package dev.catraca.web.admin;

import dev.catraca.gate.SessionCookies;
import dev.catraca.identity.Open;
import dev.catraca.identity.Staff;
import dev.catraca.identity.StaffMember;
import dev.catraca.identity.Visitor;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.Organizations;
import dev.catraca.web.Form;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where somebody who was asked to join the staff says yes. */
@Controller
class InvitationPages {

    private final Staff staff;
    private final Organizations organizations;
    private final SessionCookies cookies;

    InvitationPages(Staff staff, Organizations organizations, SessionCookies cookies) {
        this.staff = staff;
        this.organizations = organizations;
        this.cookies = cookies;
    }

    private record Answer(String name, String password) {}

    @Open("the link is the secret; looking at it changes nothing")
    @GetMapping("/admin/invitation/{text}")
    String show(@PathVariable String text, Form form, HttpServletResponse response, Model model) {
        return Staff.readInvitation(text)
                .flatMap(token -> as(token, () -> staff.invited(token).map(member -> page(member, form, model))))
                .orElseGet(() -> EntryPages.stale(response));
    }

    @Open("the link is the secret")
    @PostMapping("/admin/invitation/{text}")
    String accept(@PathVariable String text, Form form, Visitor visitor, HttpServletResponse response, Model model) {
        return form.submit(
                () -> new Answer(form.required("name"), form.secret("password")),
                answer -> Staff.readInvitation(text)
                        .flatMap(token -> as(
                                token,
                                () -> staff.accept(token, answer.name(), answer.password(), visitor.userAgent())))
                        .map(session -> {
                            cookies.enterAdmin(response, session);
                            return "redirect:/admin";
                        })
                        .orElseGet(() -> EntryPages.stale(response)),
                () -> show(text, form, response, model));
    }

    private String page(StaffMember member, Form form, Model model) {
        var named = member.name().equals(member.email()) ? null : member.name();
        model.addAttribute("form", form.fill("name", named));
        model.addAttribute("email", member.email());
        model.addAttribute("role", member.role());
        model.addAttribute("organization", organizations.current().name());
        return "admin/entry/invitation";
    }

    private static <T> T as(Token token, Caller.Work<T, RuntimeException> work) {
        return Caller.call(token.organization(), Actor.VISITOR, work);
    }
}
