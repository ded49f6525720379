package dev.catraca.web.portal;

import dev.catraca.customers.CustomerId;
import dev.catraca.gate.SessionCookies;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.identity.Open;
import dev.catraca.identity.RateLimits;
import dev.catraca.identity.SignedIn;
import dev.catraca.identity.Visitor;
import dev.catraca.invitations.Acceptance;
import dev.catraca.invitations.Invitations;
import dev.catraca.invitations.Offer;
import dev.catraca.invitations.OfferState;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Token;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import dev.catraca.web.Spoken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page behind an invitation to a seat. Looking changes nothing, because mail scanners look; the button accepts,
 * and signs its presser in, for the link proves the mailbox.
 */
@Controller
class PortalInvitationPages {

    private static final String LINK = "/o/{slug}/invitation/{text}";
    private static final int BAD_LINKS = 30;
    private static final int TRIES = 60;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int RENEWALS = 3;
    private static final Duration DAY = Duration.ofDays(1);

    private final Invitations invitations;
    private final OfferedSeats offered;
    private final CustomerLinks doors;
    private final SessionCookies cookies;
    private final RateLimits limits;

    PortalInvitationPages(
            Invitations invitations,
            OfferedSeats offered,
            CustomerLinks doors,
            SessionCookies cookies,
            RateLimits limits) {
        this.invitations = invitations;
        this.offered = offered;
        this.doors = doors;
        this.cookies = cookies;
        this.limits = limits;
    }

    @Open("the link is the secret; looking at it changes nothing")
    @GetMapping(LINK)
    String show(
            @PathVariable String slug,
            @PathVariable String text,
            Visitor visitor,
            Form form,
            Screen screen,
            HttpServletRequest http,
            HttpServletResponse response,
            Model model) {
        var offer = find(text, visitor);
        if (isIn(offer, screen.signedIn())) {
            return "redirect:/o/" + slug + "/courses";
        }
        var spoken = Spoken.in(offer.invitation().language(), screen, http, response);
        model.addAttribute("screen", spoken);
        return page(offer, text, form, spoken, response, model);
    }

    /** Whoever clicks twice is let in, and gets nothing more; later they sign in like everybody. */
    @Open("the link is the secret")
    @PostMapping(LINK)
    String accept(
            @PathVariable String slug,
            @PathVariable String text,
            Visitor visitor,
            Form form,
            Flash flash,
            Screen screen,
            HttpServletResponse response,
            Model model) {
        limits.take("seat-accept", visitor.ip(), TRIES, WINDOW);
        var before = find(text, visitor);
        if (isIn(before, screen.signedIn())) {
            return "redirect:/o/" + slug + "/courses";
        }
        return form.submit(
                () -> new Acceptance(chosen(form), form.text("name"), form.text("phone"), form.checked("allow_repeat")),
                typed -> {
                    var student = invitations.accept(token(text), typed);
                    if (before.state() == OfferState.OPEN) {
                        var paid = offered.of(before, null).paid();
                        flash.say(paid ? "portal.invitation.accepted" : "portal.invitation.accepted_unpaid");
                    }
                    return enter(slug, before, student, visitor, screen.signedIn(), response);
                },
                () -> page(find(text, visitor), text, form, screen, response, model));
    }

    /** The new link goes to the mailbox that the old one went to, and to nobody else. */
    @Open("the link is the secret; the new one goes by e-mail")
    @PostMapping(LINK + "/renewal")
    String renew(
            @PathVariable String text,
            Visitor visitor,
            Form form,
            Screen screen,
            HttpServletResponse response,
            Model model) {
        var offer = find(text, visitor);
        limits.take("seat-renewal", offer.invitation().id().toString(), RENEWALS, DAY);
        if (!invitations.renew(token(text))) {
            return page(find(text, visitor), text, form, screen, response, model);
        }
        model.addAttribute("email", offer.invitation().email().value());
        return "portal/invitation/renewed";
    }

    private String enter(
            String slug,
            Offer offer,
            CustomerId student,
            Visitor visitor,
            @Nullable SignedIn signedIn,
            HttpServletResponse response) {
        var home = "redirect:/o/" + slug + "/courses";
        if (signedIn != null && signedIn.id().equals(student.value())) {
            return home;
        }
        return doors.enter(offer.invitation().email(), student, visitor.userAgent())
                .map(session -> {
                    cookies.enterPortal(response, slug, session);
                    return home;
                })
                .orElse("redirect:/o/" + slug + "/sign-in");
    }

    private String page(Offer offer, String text, Form form, Screen screen, HttpServletResponse response, Model model) {
        var sheet = offered.of(offer, screen.signedIn());
        model.addAttribute("token", text);
        model.addAttribute("offered", sheet);
        var stands = offer.state() == OfferState.OPEN || offer.state() == OfferState.ACCEPTED;
        if (!stands) {
            response.setStatus(HttpServletResponse.SC_GONE);
        }
        if (stands && sheet.elsewhere() != null) {
            return "portal/invitation/elsewhere";
        }
        if (offer.state() != OfferState.OPEN) {
            return "portal/invitation/over";
        }
        model.addAttribute("form", form.fill("name", offer.invitation().name()));
        return "portal/invitation/show";
    }

    private static boolean isIn(Offer offer, @Nullable SignedIn signedIn) {
        var student = offer.invitation().student();
        return offer.state() == OfferState.ACCEPTED
                && student != null
                && signedIn != null
                && signedIn.id().equals(student.value());
    }

    private static @Nullable CustomerId chosen(Form form) {
        UUID chosen = form.id("customer");
        return chosen == null ? null : new CustomerId(chosen);
    }

    /** Unknown links are guesses: they are counted, and led nowhere. */
    private Offer find(String text, Visitor visitor) {
        return Invitations.read(text).flatMap(invitations::find).orElseThrow(() -> {
            limits.take("seat-link", visitor.ip(), BAD_LINKS, WINDOW);
            return new Refusal.NotFound("id");
        });
    }

    private static Token token(String text) {
        return Invitations.read(text).orElseThrow(() -> new Refusal.NotFound("id"));
    }
}
