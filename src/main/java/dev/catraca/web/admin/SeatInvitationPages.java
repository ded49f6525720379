package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ACCESS_WRITE;

import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.ProductId;
import dev.catraca.identity.Needs;
import dev.catraca.invitations.Guests;
import dev.catraca.invitations.Invitations;
import dev.catraca.invitations.NewInvitations;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceLine;
import dev.catraca.invoices.Invoices;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Option;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The staff offer seats of an invoice to mailboxes, as its payer does in the portal. */
@Controller
@RequestMapping("/admin/invoices/{id}/seats/invitations")
class SeatInvitationPages {

    private static final int MAX_LIST = 20_000;

    private final Invitations invitations;
    private final Invoices invoices;
    private final Catalog catalog;

    SeatInvitationPages(Invitations invitations, Invoices invoices, Catalog catalog) {
        this.invitations = invitations;
        this.invoices = invoices;
        this.catalog = catalog;
    }

    @Needs(ACCESS_WRITE)
    @GetMapping("/new")
    String blank(@PathVariable UUID id, Form form, Screen screen, Model model) {
        return page(id, form.fill("release", ReleaseRule.ON_FULL_PAYMENT), screen, model);
    }

    @Needs(ACCESS_WRITE)
    @PostMapping
    String invite(@PathVariable UUID id, Form form, Flash flash, Screen screen, Model model) {
        return form.submit(
                () -> new NewInvitations(
                        new ProductId(form.requiredId("product_id")),
                        Guests.read("emails", Objects.requireNonNullElse(form.text("emails", MAX_LIST), "")),
                        form.requiredOption("release", ReleaseRule.class)),
                wanted -> {
                    var sent = invitations.invite(new InvoiceId(id), wanted);
                    flash.say("portal.seats.invited", sent.size());
                    return back(id);
                },
                () -> page(id, form, screen, model));
    }

    private String page(UUID id, Form form, Screen screen, Model model) {
        var invoice = invoices.get(new InvoiceId(id));
        model.addAttribute("invoice", invoice);
        model.addAttribute("products", free(invoice, screen));
        model.addAttribute("form", form);
        return "admin/invitations/new";
    }

    private List<Option> free(Invoice invoice, Screen screen) {
        var ids = invoice.lines().stream()
                .map(InvoiceLine::product)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        return catalog.products(ids).values().stream()
                .filter(product -> free(invoice, product) > 0)
                .map(product -> new Option(
                        product.id().value().toString(),
                        screen.t("portal.seats.choice", product.name(), free(invoice, product))))
                .toList();
    }

    private static int free(Invoice invoice, Product product) {
        return invoice.lines().stream()
                .filter(line -> product.id().equals(line.product()))
                .mapToInt(line -> line.seats().free())
                .sum();
    }

    private static String back(UUID id) {
        return "redirect:/admin/invoices/" + id;
    }
}
