package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.PAYMENTS_WRITE;

import dev.catraca.identity.Needs;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Reversal;
import dev.catraca.kernel.Refusal;
import dev.catraca.once.Once;
import dev.catraca.payments.DisputeId;
import dev.catraca.payments.DisputeState;
import dev.catraca.payments.Payment;
import dev.catraca.payments.PaymentId;
import dev.catraca.payments.PaymentState;
import dev.catraca.payments.Payments;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A payer's bank asks for a payment back: noting that, with who loses what by it in view, and how it ended. */
@Controller
@RequestMapping("/admin/invoices/{id}")
class DisputePages {

    private static final int MAX_REASON = 500;

    private final Payments payments;
    private final InvoiceSheets sheets;
    private final LossSheets losses;
    private final Once once;

    DisputePages(Payments payments, InvoiceSheets sheets, LossSheets losses, Once once) {
        this.payments = payments;
        this.sheets = sheets;
        this.losses = losses;
        this.once = once;
    }

    @Needs(PAYMENTS_WRITE)
    @GetMapping("/payments/{payment}/disputes/new")
    String blank(@PathVariable UUID id, @PathVariable UUID payment, Form form, Screen screen, Model model) {
        return of(id, payment).state() == PaymentState.RECEIVED
                ? page(id, payment, form, screen, model)
                : "redirect:/admin/invoices/" + id;
    }

    @Needs(PAYMENTS_WRITE)
    @PostMapping("/payments/{payment}/disputes")
    String open(@PathVariable UUID id, @PathVariable UUID payment, Form form, Flash flash, Screen screen, Model model) {
        var disputed = of(id, payment).id();
        return form.submit(
                () -> form.required("reason", MAX_REASON),
                reason -> {
                    var done = once.run(FormKey.of(form), () -> {
                        losses.lock(new InvoiceId(id));
                        losses.refuseUnlessSeen(losses.of(new InvoiceId(id), Reversal.DISPUTE), form);
                        payments.dispute(disputed, reason);
                        return "/admin/invoices/" + id;
                    });
                    FormKey.say(done.repeated(), flash, "disputes.opened");
                    return "redirect:" + done.result();
                },
                () -> page(id, payment, form, screen, model));
    }

    @Needs(PAYMENTS_WRITE)
    @PostMapping("/disputes/{dispute}/outcome")
    String close(
            @PathVariable UUID id, @PathVariable UUID dispute, Form form, Flash flash, Screen screen, Model model) {
        var closed = new DisputeId(dispute);
        if (!payments.dispute(closed).invoice().value().equals(id)) {
            throw new Refusal.NotFound("id");
        }
        return form.submit(
                () -> form.requiredOption("outcome", DisputeState.class),
                outcome -> {
                    end(closed, outcome, form.text("reason", MAX_REASON));
                    flash.say(outcome == DisputeState.WON ? "disputes.won" : "disputes.lost");
                    return "redirect:/admin/invoices/" + id;
                },
                () -> sheets.page(new InvoiceId(id), form, screen, model));
    }

    private void end(DisputeId dispute, DisputeState outcome, @Nullable String reason) {
        switch (outcome) {
            case WON -> payments.win(dispute, reason);
            case LOST -> payments.lose(dispute, reason);
            case OPEN -> throw new Refusal.Invalid("outcome", "unknown_option");
        }
    }

    private String page(UUID id, UUID payment, Form form, Screen screen, Model model) {
        model.addAttribute("payment", of(id, payment));
        model.addAttribute("losses", losses.of(new InvoiceId(id), Reversal.DISPUTE));
        return sheets.view("admin/invoices/dispute", new InvoiceId(id), form, screen, model);
    }

    private Payment of(UUID id, UUID payment) {
        var found = payments.get(new PaymentId(payment));
        if (!found.invoice().value().equals(id)) {
            throw new Refusal.NotFound("id");
        }
        return found;
    }
}
