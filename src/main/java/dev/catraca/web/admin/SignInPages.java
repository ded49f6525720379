package dev.catraca.web.admin;

import dev.catraca.gate.ReturnPath;
import dev.catraca.gate.SessionCookies;
import dev.catraca.identity.Needs;
import dev.catraca.identity.Open;
import dev.catraca.identity.Sessions;
import dev.catraca.identity.SignInResult;
import dev.catraca.identity.SignedIn;
import dev.catraca.identity.StaffSignIn;
import dev.catraca.identity.Visitor;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.Organizations;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The staff's way in and out. */
@Controller
class SignInPages {

    private static final String AREA = "/admin";

    private final StaffSignIn door;
    private final Sessions sessions;
    private final SessionCookies cookies;
    private final Organizations organizations;

    SignInPages(StaffSignIn door, Sessions sessions, SessionCookies cookies, Organizations organizations) {
        this.door = door;
        this.sessions = sessions;
        this.cookies = cookies;
        this.organizations = organizations;
    }

    private record Entry(String email, String password) {}

    @Open("whoever signs in is not signed in yet")
    @GetMapping("/admin/sign-in")
    String blank(Screen screen, Form form, @RequestParam(required = false) @Nullable String back, Model model) {
        if (screen.signedIn() != null) {
            return "redirect:" + ReturnPath.within(AREA, back);
        }
        return organizations.all().isEmpty() ? "admin/entry/unfinished" : page(form, back, model);
    }

    @Open("whoever signs in is not signed in yet")
    @PostMapping("/admin/sign-in")
    String signIn(
            Form form,
            @RequestParam(required = false) @Nullable String back,
            Visitor visitor,
            HttpServletResponse response,
            Model model) {
        return form.submit(
                () -> new Entry(form.required("email"), form.secret("password")),
                entry -> switch (door.signIn(entry.email(), entry.password(), visitor)) {
                    case SignInResult.Entered entered -> enter(entered.session(), back, response);
                    case SignInResult.Choice choice -> choose(choice, back, model);
                    case SignInResult.Refused refused -> refuse(form, back, response, model);
                },
                () -> page(form, back, model));
    }

    @Open("the choice is a secret that the right password gave")
    @PostMapping("/admin/sign-in/organization")
    String enterOne(
            @RequestParam String choice,
            @RequestParam(required = false) @Nullable String back,
            Visitor visitor,
            HttpServletResponse response) {
        return door.enter(choice, visitor)
                .map(session -> enter(session, back, response))
                .orElse("redirect:/admin/sign-in");
    }

    @Needs
    @PostMapping("/admin/sign-out")
    String signOut(SignedIn signedIn, HttpServletResponse response) {
        sessions.end(signedIn);
        cookies.leaveAdmin(response);
        return "redirect:/admin/sign-in";
    }

    private String enter(Token session, @Nullable String back, HttpServletResponse response) {
        cookies.enterAdmin(response, session);
        return "redirect:" + ReturnPath.within(AREA, back);
    }

    private static String choose(SignInResult.Choice choice, @Nullable String back, Model model) {
        model.addAttribute("doors", choice.doors());
        model.addAttribute("back", back);
        return "admin/entry/choice";
    }

    private static String refuse(Form form, @Nullable String back, HttpServletResponse response, Model model) {
        form.reject("password", "wrong_sign_in");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return page(form, back, model);
    }

    private static String page(Form form, @Nullable String back, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("back", back);
        return "admin/entry/signin";
    }
}
