package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.INVOICES_WRITE;

import dev.catraca.identity.Needs;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.LineId;
import dev.catraca.invoices.Reversal;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Page;
import dev.catraca.once.Once;
import dev.catraca.web.Csv;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Voiding an invoice or discarding a draft, with who loses what by it in view; and that list, of any reversal, as CSV. */
@Controller
@RequestMapping("/admin/invoices/{id}")
class VoidingPages {

    private static final int MAX_REASON = 500;

    private final Invoices invoices;
    private final InvoiceSheets sheets;
    private final LossSheets losses;
    private final Once once;

    VoidingPages(Invoices invoices, InvoiceSheets sheets, LossSheets losses, Once once) {
        this.invoices = invoices;
        this.sheets = sheets;
        this.losses = losses;
        this.once = once;
    }

    @Needs(INVOICES_WRITE)
    @GetMapping("/voiding")
    String ask(@PathVariable UUID id, Form form, Screen screen, Model model) {
        var status = invoices.get(new InvoiceId(id)).status();
        return status == InvoiceStatus.DRAFT || status == InvoiceStatus.OPEN
                ? page(id, form, screen, model)
                : "redirect:/admin/invoices/" + id;
    }

    @Needs(INVOICES_WRITE)
    @PostMapping("/voiding")
    String cancel(@PathVariable UUID id, Form form, Flash flash, Screen screen, Model model) {
        var invoice = new InvoiceId(id);
        return form.submit(
                () -> form.required("reason", MAX_REASON),
                reason -> {
                    var done = once.run(FormKey.of(form), () -> {
                        losses.lock(invoice);
                        losses.refuseUnlessSeen(losses.of(invoice, Reversal.VOID), form);
                        invoices.voidInvoice(invoice, reason);
                        return "/admin/invoices/" + id;
                    });
                    FormKey.say(done.repeated(), flash, "invoices.voided");
                    return "redirect:" + done.result();
                },
                () -> page(id, form, screen, model));
    }

    private String page(UUID id, Form form, Screen screen, Model model) {
        model.addAttribute("losses", losses.of(new InvoiceId(id), Reversal.VOID));
        return sheets.view("admin/invoices/void", new InvoiceId(id), form, screen, model);
    }

    @Needs(INVOICES_WRITE)
    @GetMapping("/losses.csv")
    void csv(
            @PathVariable UUID id,
            @RequestParam Reversal why,
            @RequestParam(required = false, defaultValue = "") List<String> line,
            Screen screen,
            HttpServletResponse response)
            throws IOException {
        var lines = line.stream()
                .map(Ids::read)
                .flatMap(Optional::stream)
                .map(LineId::new)
                .toList();
        var sheet = losses.of(new InvoiceId(id), why, lines);
        var columns = List.of("losses.student", "losses.course", "losses.keeps");
        Csv.answer(
                response,
                screen,
                screen.t("losses.file"),
                columns,
                request -> new Page<>(
                        sheet.rows().stream()
                                .map(row -> Arrays.asList(
                                        row.name(),
                                        row.course(),
                                        screen.t(row.keeps() ? "losses.does_keep" : "losses.does_lose")))
                                .toList(),
                        null));
    }
}
