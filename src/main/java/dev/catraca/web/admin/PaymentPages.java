package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.PAYMENTS_READ;
import static dev.catraca.identity.Permission.PAYMENTS_WRITE;

import dev.catraca.files.Files;
import dev.catraca.identity.Needs;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Refusal;
import dev.catraca.once.Once;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentId;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** An invoice's payments: recording one, undoing a mistyped one, and the proofs that the payer sent. */
@Controller
@RequestMapping("/admin/invoices/{id}")
class PaymentPages {

    private static final int MAX_REASON = 500;

    private final Payments payments;
    private final Invoices invoices;
    private final InvoiceSheets sheets;
    private final Files files;
    private final Once once;

    PaymentPages(Payments payments, Invoices invoices, InvoiceSheets sheets, Files files, Once once) {
        this.payments = payments;
        this.invoices = invoices;
        this.sheets = sheets;
        this.files = files;
        this.once = once;
    }

    @Needs(PAYMENTS_WRITE)
    @GetMapping("/payments/new")
    String blank(@PathVariable UUID id, Form form, Screen screen, Model model) {
        return paying(id, form, screen, model);
    }

    @Needs(PAYMENTS_WRITE)
    @PostMapping("/payments")
    String record(@PathVariable UUID id, Form form, Flash flash, Screen screen, Model model) {
        invoices.get(new InvoiceId(id));
        return form.submit(
                () -> new NewPayment(
                        form.requiredMoney("amount"),
                        form.requiredOption("method", PaymentMethod.class),
                        form.date("received_on"),
                        form.text("reference")),
                wanted -> {
                    var done = once.run(FormKey.of(form), () -> {
                        payments.record(new InvoiceId(id), wanted);
                        return "/admin/invoices/" + id;
                    });
                    FormKey.say(done.repeated(), flash, "invoices.payment_recorded", screen.money(wanted.amount()));
                    return "redirect:" + done.result();
                },
                () -> paying(id, form, screen, model));
    }

    @Needs(PAYMENTS_WRITE)
    @PostMapping("/payments/{payment}/reversal")
    String reverse(
            @PathVariable UUID id, @PathVariable UUID payment, Form form, Flash flash, Screen screen, Model model) {
        if (!payments.get(new PaymentId(payment)).invoice().value().equals(id)) {
            throw new Refusal.NotFound("id");
        }
        return form.submit(
                () -> form.required("reason", MAX_REASON),
                reason -> {
                    payments.reverse(new PaymentId(payment), reason);
                    flash.say("invoices.payment_reversed");
                    return "redirect:/admin/invoices/" + id;
                },
                () -> sheets.page(new InvoiceId(id), form, screen, model));
    }

    @Needs(PAYMENTS_READ)
    @GetMapping("/receipts/{receipt}")
    ResponseEntity<byte[]> receipt(@PathVariable UUID id, @PathVariable UUID receipt) {
        return payments.receiptsOf(new InvoiceId(id)).stream()
                .filter(each -> each.id().equals(receipt))
                .findFirst()
                .map(each -> files.open(each.file()).download())
                .orElseThrow(() -> new Refusal.NotFound("id"));
    }

    private String paying(UUID id, Form form, Screen screen, Model model) {
        return sheets.view("admin/invoices/pay", new InvoiceId(id), form, screen, model);
    }
}
