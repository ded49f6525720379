package dev.catraca.web.portal;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.identity.NeedsCustomer;
import dev.catraca.identity.RateLimits;
import dev.catraca.identity.SignedIn;
import dev.catraca.invitations.Guest;
import dev.catraca.invitations.Guests;
import dev.catraca.invitations.Invitations;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.kernel.PageRequest;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Minhas vagas: payers hand out the seats of their own invoices. */
@Controller
class PortalSeatPages {

    private static final String ALL = "/o/{slug}/seats";
    private static final String ONE = ALL + "/{invoice}";
    private static final int MAX_LIST = 20_000;
    private static final int MAX_NOTE = 1_000;
    private static final int MAX_WISH = 10_000;
    private static final int LISTS = 30;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Invitations invitations;
    private final PaymentLinks links;
    private final RateLimits limits;
    private final SeatMails mails;

    PortalSeatPages(Invitations invitations, PaymentLinks links, RateLimits limits, SeatMails mails) {
        this.invitations = invitations;
        this.links = links;
        this.limits = limits;
        this.mails = mails;
    }

    /** Who has one invoice with seats needs no list of them. */
    @NeedsCustomer
    @GetMapping(ALL)
    String index(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String all,
            SignedIn signedIn,
            Model model) {
        var page = invitations.of(self(signedIn), PageRequest.of(null, after));
        if (page.rows().size() == 1 && page.next() == null && after == null && all == null) {
            return "redirect:"
                    + address(slug, page.rows().getFirst().invoice().id().value());
        }
        model.addAttribute("page", page);
        return "portal/seats/index";
    }

    @NeedsCustomer
    @GetMapping(ONE)
    String show(
            @PathVariable UUID invoice,
            @RequestParam(required = false) @Nullable String after,
            SignedIn signedIn,
            Model model) {
        var own = invitations.of(self(signedIn), new InvoiceId(invoice));
        model.addAttribute("own", own);
        model.addAttribute("payPath", own.invoice().status() == InvoiceStatus.OPEN ? links.path(own.invoice()) : null);
        model.addAttribute(
                "holders", invitations.holders(self(signedIn), new InvoiceId(invoice), PageRequest.of(null, after)));
        return "portal/seats/show";
    }

    @NeedsCustomer
    @GetMapping(ONE + "/invitations")
    String blank(
            @PathVariable UUID invoice,
            @RequestParam(required = false, name = "product_id") @Nullable UUID product,
            SignedIn signedIn,
            Form form,
            Model model) {
        return inviting(invoice, signedIn, form.fill("product_id", product), model);
    }

    /** What was asked for: which product, and who. */
    private record Wanted(ProductId product, List<Guest> guests) {}

    @NeedsCustomer
    @PostMapping(ONE + "/invitations")
    String invite(
            @PathVariable String slug,
            @PathVariable UUID invoice,
            SignedIn signedIn,
            Form form,
            Flash flash,
            Model model) {
        return form.submit(
                () -> new Wanted(
                        new ProductId(form.requiredId("product_id")),
                        Guests.read("emails", Objects.requireNonNullElse(form.text("emails", MAX_LIST), ""))),
                wanted -> {
                    limits.take("seat-invite", signedIn.id().toString(), LISTS, HOUR);
                    var sent = mails.send(
                            signedIn,
                            wanted.guests().size(),
                            () -> invitations.inviteAs(
                                    self(signedIn), new InvoiceId(invoice), wanted.product(), wanted.guests()));
                    flash.say("portal.seats.invited", sent.size());
                    return "redirect:" + address(slug, invoice);
                },
                () -> inviting(invoice, signedIn, form, model));
    }

    @NeedsCustomer
    @PostMapping(ONE + "/own")
    String keep(
            @PathVariable String slug,
            @PathVariable UUID invoice,
            @RequestParam(name = "product_id") UUID product,
            SignedIn signedIn,
            Flash flash) {
        invitations.keep(self(signedIn), new InvoiceId(invoice), new ProductId(product));
        flash.say("portal.seats.kept");
        return "redirect:" + address(slug, invoice);
    }

    @NeedsCustomer
    @GetMapping(ONE + "/wish")
    String wishing(
            @PathVariable UUID invoice,
            @RequestParam(required = false, name = "product_id") @Nullable UUID product,
            SignedIn signedIn,
            Form form,
            Model model) {
        return wish(invoice, signedIn, form.fill("product_id", product), model);
    }

    /** What a payer asks the staff for. */
    private record More(
            ProductId product, int quantity, @Nullable String note) {}

    @NeedsCustomer
    @PostMapping(ONE + "/wish")
    String wish(
            @PathVariable String slug,
            @PathVariable UUID invoice,
            SignedIn signedIn,
            Form form,
            Flash flash,
            Model model) {
        return form.submit(
                () -> new More(
                        new ProductId(form.requiredId("product_id")),
                        form.requiredNumber("quantity", 1, MAX_WISH),
                        form.text("note", MAX_NOTE)),
                more -> {
                    var isNew = invitations.wish(
                            self(signedIn), new InvoiceId(invoice), more.product(), more.quantity(), more.note());
                    flash.say(isNew ? "portal.seats.wished" : "portal.seats.wished_before");
                    return "redirect:" + address(slug, invoice);
                },
                () -> wish(invoice, signedIn, form, model));
    }

    private String inviting(UUID invoice, SignedIn signedIn, Form form, Model model) {
        model.addAttribute("own", invitations.of(self(signedIn), new InvoiceId(invoice)));
        model.addAttribute("form", form);
        return "portal/seats/invite";
    }

    private String wish(UUID invoice, SignedIn signedIn, Form form, Model model) {
        model.addAttribute("own", invitations.of(self(signedIn), new InvoiceId(invoice)));
        model.addAttribute("form", form);
        return "portal/seats/wish";
    }

    private static CustomerId self(SignedIn signedIn) {
        return new CustomerId(signedIn.id());
    }

    private static String address(String slug, UUID invoice) {
        return "/o/" + slug + "/seats/" + invoice;
    }
}
