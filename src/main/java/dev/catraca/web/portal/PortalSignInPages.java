package dev.catraca.web.portal;

import dev.catraca.customers.CustomerId;
import dev.catraca.gate.ReturnPath;
import dev.catraca.gate.SessionCookies;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.identity.NeedsCustomer;
import dev.catraca.identity.Open;
import dev.catraca.identity.Sessions;
import dev.catraca.identity.SignedIn;
import dev.catraca.identity.Visitor;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The customers' way in, without a password: a link proves the mailbox, a button enters. */
@Controller
class PortalSignInPages {

    private final CustomerLinks links;
    private final Sessions sessions;
    private final SessionCookies cookies;
    private final ProfileCards cards;

    PortalSignInPages(CustomerLinks links, Sessions sessions, SessionCookies cookies, ProfileCards cards) {
        this.links = links;
        this.sessions = sessions;
        this.cookies = cookies;
        this.cards = cards;
    }

    @Open("whoever signs in is not signed in yet")
    @GetMapping("/o/{slug}/sign-in")
    String blank(@PathVariable String slug, Screen screen, Form form, Model model) {
        return screen.signedIn() == null ? page(form, false, model) : "redirect:/o/" + slug;
    }

    @Open("the answer is the same for everybody; the link goes by e-mail")
    @PostMapping("/o/{slug}/sign-in")
    String request(Form form, Visitor visitor, Model model) {
        return form.submit(
                () -> form.required("email"),
                email -> {
                    links.request(email, visitor);
                    return page(form, true, model);
                },
                () -> page(form, false, model));
    }

    /** Mail scanners open links, so this only shows the buttons; with them whoever shares the mailbox. */
    @Open("the link is the secret; looking at it changes nothing")
    @GetMapping("/o/{slug}/enter/{text}")
    String show(
            @PathVariable String text,
            @RequestParam(required = false) @Nullable String back,
            HttpServletResponse response,
            Model model) {
        var profiles = CustomerLinks.read(text).map(links::profiles).orElseGet(List::of);
        if (profiles.isEmpty()) {
            return stale(response);
        }
        model.addAttribute("profiles", cards.of(profiles));
        model.addAttribute("back", back);
        return "portal/entry/enter";
    }

    @Open("the link is the secret")
    @PostMapping("/o/{slug}/enter/{text}")
    String enter(
            @PathVariable String slug,
            @PathVariable String text,
            @RequestParam UUID customer,
            @RequestParam(required = false) @Nullable String back,
            Visitor visitor,
            HttpServletResponse response) {
        return CustomerLinks.read(text)
                .flatMap(token -> links.enter(token, new CustomerId(customer), visitor.userAgent()))
                .map(session -> {
                    cookies.enterPortal(response, slug, session);
                    return "redirect:" + ReturnPath.within("/o/" + slug, back);
                })
                .orElseGet(() -> stale(response));
    }

    @NeedsCustomer
    @PostMapping("/o/{slug}/sign-out")
    String signOut(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String back,
            SignedIn signedIn,
            HttpServletResponse response) {
        sessions.end(signedIn);
        cookies.leavePortal(response, slug);
        return "redirect:" + (back == null ? "/o/" + slug + "/sign-in" : ReturnPath.within("/o/" + slug, back));
    }

    private static String page(Form form, boolean sent, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("sent", sent);
        return "portal/entry/signin";
    }

    private static String stale(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_GONE);
        return "portal/entry/stale";
    }
}
