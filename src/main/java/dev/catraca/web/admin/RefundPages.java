package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.PAYMENTS_WRITE;

import dev.catraca.identity.Needs;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Reversal;
import dev.catraca.kernel.Refusal;
import dev.catraca.once.Once;
import dev.catraca.payments.NewRefund;
import dev.catraca.payments.Payment;
import dev.catraca.payments.PaymentId;
import dev.catraca.payments.PaymentState;
import dev.catraca.payments.Payments;
import dev.catraca.payments.RefundId;
import dev.catraca.payments.RefundPlan;
import dev.catraca.payments.RefundTo;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Giving money of a payment back, with who loses what by it in view, and undoing that. */
@Controller
@RequestMapping("/admin/invoices/{id}")
class RefundPages {

    private final Payments payments;
    private final InvoiceSheets sheets;
    private final LossSheets losses;
    private final Once once;

    RefundPages(Payments payments, InvoiceSheets sheets, LossSheets losses, Once once) {
        this.payments = payments;
        this.sheets = sheets;
        this.losses = losses;
        this.once = once;
    }

    @Needs(PAYMENTS_WRITE)
    @GetMapping("/payments/{payment}/refunds/new")
    String blank(@PathVariable UUID id, @PathVariable UUID payment, Form form, Screen screen, Model model) {
        return of(id, payment).state() == PaymentState.RECEIVED
                ? page(id, payment, form, screen, model)
                : "redirect:/admin/invoices/" + id;
    }

    /** The losses alone, as the form stands. */
    @Needs(PAYMENTS_WRITE)
    @PostMapping("/payments/{payment}/refunds/losses")
    String losses(@PathVariable UUID id, @PathVariable UUID payment, Form form, Model model) {
        var plan = plan(of(id, payment).id(), form);
        model.addAttribute("plan", plan);
        model.addAttribute("losses", lossesOf(id, plan));
        model.addAttribute("address", address(id, payment));
        return "admin/invoices/_refund_losses";
    }

    @Needs(PAYMENTS_WRITE)
    @PostMapping("/payments/{payment}/refunds")
    String refund(
            @PathVariable UUID id, @PathVariable UUID payment, Form form, Flash flash, Screen screen, Model model) {
        var from = of(id, payment).id();
        return form.submit(
                () -> RefundForm.read(form),
                wanted -> {
                    var done = once.run(FormKey.of(form), () -> {
                        give(id, from, wanted, form);
                        return "/admin/invoices/" + id;
                    });
                    FormKey.say(done.repeated(), flash, "refunds.done");
                    return "redirect:" + done.result();
                },
                () -> page(id, payment, form, screen, model));
    }

    private void give(UUID id, PaymentId from, NewRefund wanted, Form form) {
        losses.lock(new InvoiceId(id));
        losses.refuseUnlessSeen(lossesOf(id, Optional.of(payments.plan(from, wanted))), form);
        payments.refund(from, wanted);
    }

    @Needs(PAYMENTS_WRITE)
    @PostMapping("/refunds/{refund}/reversal")
    String reverse(
            @PathVariable UUID id, @PathVariable UUID refund, Form form, Flash flash, Screen screen, Model model) {
        if (!payments.refund(new RefundId(refund)).invoice().value().equals(id)) {
            throw new Refusal.NotFound("id");
        }
        return form.submit(
                form::reason,
                reason -> {
                    payments.reverse(new RefundId(refund), reason);
                    flash.say("refunds.undone");
                    return "redirect:/admin/invoices/" + id;
                },
                () -> sheets.page(new InvoiceId(id), form, screen, model));
    }

    private String page(UUID id, UUID payment, Form form, Screen screen, Model model) {
        form.fill("what", RefundForm.What.ALL).fill("to", RefundTo.METHOD);
        var plan = plan(new PaymentId(payment), form);
        model.addAttribute("payment", of(id, payment));
        model.addAttribute("plan", plan);
        model.addAttribute("losses", lossesOf(id, plan));
        model.addAttribute("address", address(id, payment));
        var view = sheets.view("admin/invoices/refund", new InvoiceId(id), form, screen, model);
        form.fill("amount", payments.get(new PaymentId(payment)).left());
        return view;
    }

    private Payment of(UUID id, UUID payment) {
        var found = payments.get(new PaymentId(payment));
        if (!found.invoice().value().equals(id)) {
            throw new Refusal.NotFound("id");
        }
        return found;
    }

    /** Empty while the form says nothing that could be done. */
    private Optional<RefundPlan> plan(PaymentId payment, Form form) {
        try {
            return RefundForm.sketch(form).map(wanted -> payments.plan(payment, wanted));
        } catch (Refusal notYet) {
            return Optional.empty();
        }
    }

    private LossSheet lossesOf(UUID id, Optional<RefundPlan> plan) {
        return losses.of(
                new InvoiceId(id), Reversal.REFUND, plan.map(RefundPlan::lines).orElse(List.of()));
    }

    private static String address(UUID id, UUID payment) {
        return "/admin/invoices/" + id + "/payments/" + payment + "/refunds";
    }
}
