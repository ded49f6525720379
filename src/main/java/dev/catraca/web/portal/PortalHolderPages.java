package dev.catraca.web.portal;

import dev.catraca.customers.CustomerId;
import dev.catraca.identity.NeedsCustomer;
import dev.catraca.identity.RateLimits;
import dev.catraca.identity.SignedIn;
import dev.catraca.invitations.Guest;
import dev.catraca.invitations.Invitations;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.seats.SeatId;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One seat that a payer handed out: writing once more, taking it back, giving it to somebody else. */
@Controller
class PortalHolderPages {

    private static final String SEAT = "/o/{slug}/seats/{invoice}/{seat}";
    private static final int SENDINGS = 3;
    private static final Duration DAY = Duration.ofDays(1);

    private final Invitations invitations;
    private final RateLimits limits;
    private final SeatMails mails;

    PortalHolderPages(Invitations invitations, RateLimits limits, SeatMails mails) {
        this.invitations = invitations;
        this.limits = limits;
        this.mails = mails;
    }

    @NeedsCustomer
    @GetMapping(SEAT)
    String show(@PathVariable UUID invoice, @PathVariable UUID seat, SignedIn signedIn, Form form, Model model) {
        return page(invoice, seat, signedIn, form, model);
    }

    @NeedsCustomer
    @PostMapping(SEAT + "/sending")
    String send(
            @PathVariable String slug,
            @PathVariable UUID invoice,
            @PathVariable UUID seat,
            SignedIn signedIn,
            Flash flash) {
        var holder = invitations.holder(self(signedIn), new InvoiceId(invoice), new SeatId(seat));
        limits.take("seat-sending", seat.toString(), SENDINGS, DAY);
        mails.send(
                signedIn, 1, () -> invitations.sendAgainAs(self(signedIn), new InvoiceId(invoice), new SeatId(seat)));
        flash.say("portal.seats.sent_again", holder.email());
        return back(slug, invoice);
    }

    @NeedsCustomer
    @PostMapping(SEAT + "/return")
    String takeBack(
            @PathVariable String slug,
            @PathVariable UUID invoice,
            @PathVariable UUID seat,
            SignedIn signedIn,
            Form form,
            Flash flash,
            Model model) {
        return form.submit(
                () -> new SeatId(seat),
                wanted -> {
                    invitations.takeBack(self(signedIn), new InvoiceId(invoice), wanted);
                    flash.say("portal.seats.taken_back");
                    return back(slug, invoice);
                },
                () -> page(invoice, seat, signedIn, form, model));
    }

    @NeedsCustomer
    @PostMapping(SEAT + "/swap")
    String swap(
            @PathVariable String slug,
            @PathVariable UUID invoice,
            @PathVariable UUID seat,
            SignedIn signedIn,
            Form form,
            Flash flash,
            Model model) {
        return form.submit(
                () -> new Guest(form.required("email"), form.text("name")),
                guest -> {
                    var sent = mails.send(
                            signedIn,
                            1,
                            () -> invitations.swap(self(signedIn), new InvoiceId(invoice), new SeatId(seat), guest));
                    flash.say("portal.seats.swapped", sent.email().value());
                    return back(slug, invoice);
                },
                () -> page(invoice, seat, signedIn, form, model));
    }

    private String page(UUID invoice, UUID seat, SignedIn signedIn, Form form, Model model) {
        model.addAttribute("own", invitations.of(self(signedIn), new InvoiceId(invoice)));
        model.addAttribute("holder", invitations.holder(self(signedIn), new InvoiceId(invoice), new SeatId(seat)));
        model.addAttribute("form", form);
        return "portal/seats/holder";
    }

    private static CustomerId self(SignedIn signedIn) {
        return new CustomerId(signedIn.id());
    }

    private static String back(String slug, UUID invoice) {
        return "redirect:/o/" + slug + "/seats/" + invoice;
    }
}
