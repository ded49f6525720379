package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.INVOICES_READ;
import static dev.catraca.identity.Permission.INVOICES_SEND;
import static dev.catraca.identity.Permission.INVOICES_WRITE;

import dev.catraca.identity.Needs;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One invoice: what it asks for, and issuing, moving, re-sending and voiding it. */
@Controller
@RequestMapping("/admin/invoices/{id}")
class InvoiceCardPages {

    private final Invoices invoices;
    private final InvoiceSheets sheets;

    InvoiceCardPages(Invoices invoices, InvoiceSheets sheets) {
        this.invoices = invoices;
        this.sheets = sheets;
    }

    @Needs(INVOICES_READ)
    @GetMapping
    String show(@PathVariable UUID id, Form form, Screen screen, Model model) {
        return sheets.page(new InvoiceId(id), form, screen, model);
    }

    @Needs(INVOICES_WRITE)
    @PostMapping("/issuance")
    String issue(@PathVariable UUID id, Form form, Flash flash, Screen screen, Model model) {
        var invoice = new InvoiceId(id);
        return form.submit(
                () -> form.checked("notify"),
                notify -> {
                    invoices.issue(invoice, notify);
                    flash.say("invoices.issued");
                    return back(id);
                },
                () -> sheets.page(invoice, form, screen, model));
    }

    @Needs(INVOICES_WRITE)
    @PostMapping("/due-date")
    String moveDueDate(@PathVariable UUID id, Form form, Flash flash, Screen screen, Model model) {
        var invoice = new InvoiceId(id);
        return form.submit(
                () -> form.requiredDate("due_on"),
                dueOn -> {
                    invoices.moveDueDate(invoice, dueOn);
                    flash.say("invoices.due_date_moved", screen.date(dueOn));
                    return back(id);
                },
                () -> sheets.page(invoice, form, screen, model));
    }

    @Needs(INVOICES_SEND)
    @PostMapping("/messages")
    String resend(@PathVariable UUID id, Form form, Flash flash, Screen screen, Model model) {
        var invoice = new InvoiceId(id);
        return form.submit(
                () -> invoice,
                wanted -> {
                    invoices.resend(wanted);
                    flash.say("invoices.resent");
                    return back(id);
                },
                () -> sheets.page(invoice, form, screen, model));
    }

    private static String back(UUID id) {
        return "redirect:/admin/invoices/" + id;
    }
}
