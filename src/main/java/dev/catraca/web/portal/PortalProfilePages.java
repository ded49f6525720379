package dev.catraca.web.portal;

import dev.catraca.customers.CustomerId;
import dev.catraca.gate.SessionCookies;
import dev.catraca.identity.NeedsCustomer;
import dev.catraca.identity.Sessions;
import dev.catraca.identity.SignedIn;
import dev.catraca.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing between the customers of one mailbox without signing in again. */
@Controller
class PortalProfilePages {

    private final Sessions sessions;
    private final SessionCookies cookies;
    private final ProfileCards cards;

    PortalProfilePages(Sessions sessions, SessionCookies cookies, ProfileCards cards) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.cards = cards;
    }

    @NeedsCustomer
    @GetMapping("/o/{slug}/profiles")
    String index(SignedIn signedIn, Model model) {
        model.addAttribute("profiles", cards.of(sessions.profiles(signedIn)));
        model.addAttribute("current", new CustomerId(signedIn.id()));
        return "portal/entry/profiles";
    }

    @NeedsCustomer
    @PostMapping("/o/{slug}/profiles")
    String change(
            @PathVariable String slug, @RequestParam UUID customer, SignedIn signedIn, HttpServletResponse response) {
        var session = sessions.change(signedIn, new CustomerId(customer))
                .orElseThrow(() -> new Refusal.Conflict("profile_gone"));
        cookies.enterPortal(response, slug, session);
        return "redirect:/o/" + slug;
    }
}
