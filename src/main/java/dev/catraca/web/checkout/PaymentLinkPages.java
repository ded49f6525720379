package dev.catraca.web.checkout;

import dev.catraca.documents.Documents;
import dev.catraca.identity.Open;
import dev.catraca.identity.RateLimits;
import dev.catraca.identity.Visitor;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.payments.Payment;
import dev.catraca.payments.PaymentId;
import dev.catraca.payments.PaymentState;
import dev.catraca.payments.Payments;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The payment link: see what is owed, pay it, say that it was paid. */
@Controller
class PaymentLinkPages {

    private static final int RECEIPTS = 20;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Invoices invoices;
    private final PaymentLinks links;
    private final Payments payments;
    private final Documents documents;
    private final OrganizationClock clock;
    private final RateLimits limits;

    PaymentLinkPages(
            Invoices invoices,
            PaymentLinks links,
            Payments payments,
            Documents documents,
            OrganizationClock clock,
            RateLimits limits) {
        this.invoices = invoices;
        this.links = links;
        this.payments = payments;
        this.documents = documents;
        this.clock = clock;
        this.limits = limits;
    }

    @Open("the link is the secret")
    @GetMapping("/p/{token}")
    String show(@PathVariable String token, Form form, Model model) {
        return page(token, invoice(token), form, model);
    }

    /** What the open page asks every few seconds: it turns to "paid", and the ways to pay go, by themselves. */
    @Open("the link is the secret")
    @GetMapping("/p/{token}/status")
    String status(@PathVariable String token, Model model) {
        var invoice = invoice(token);
        facts(token, invoice, model);
        model.addAttribute("turned", invoice.status() != InvoiceStatus.OPEN);
        return "checkout/_status";
    }

    @Open("the link is the secret")
    @GetMapping("/p/{token}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String token) {
        var invoice = invoice(token);
        return pdf("fatura-" + invoice.number(), documents.invoicePdf(invoice.id()));
    }

    /** The receipt of one of the invoice's payments. */
    @Open("the link is the secret")
    @GetMapping("/p/{token}/payments/{payment}.pdf")
    ResponseEntity<byte[]> receiptPdf(@PathVariable String token, @PathVariable UUID payment) {
        var invoice = invoice(token);
        return pdf("recibo-" + invoice.number(), documents.receiptPdf(invoice.id(), new PaymentId(payment)));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        var inline = ContentDisposition.inline().filename(name + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
                .body(content);
    }

    @Open("the link is the secret")
    @PostMapping("/p/{token}/receipts")
    String receipt(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Form form,
            Visitor visitor,
            Flash flash,
            Model model) {
        var invoice = invoice(token);
        limits.take("receipt", visitor.ip(), RECEIPTS, WINDOW);
        return form.submit(
                () -> form.text("note", 500),
                note -> {
                    keep(invoice, file, note);
                    flash.say("checkout.receipt_sent");
                    return "redirect:/p/" + token;
                },
                () -> page(token, invoice, form, model));
    }

    private void keep(Invoice invoice, @Nullable MultipartFile file, @Nullable String note) {
        if (file == null || file.isEmpty()) {
            throw new Refusal.Invalid("file", "required");
        }
        try {
            var name = file.getOriginalFilename() == null ? "comprovante" : file.getOriginalFilename();
            payments.keepReceipt(invoice.id(), name, file.getBytes(), note);
        } catch (IOException interrupted) {
            throw new UncheckedIOException(interrupted);
        }
    }

    /** A link of another version, of a draft, or made up, leads nowhere. */
    private Invoice invoice(String token) {
        return links.read(token)
                .flatMap(target -> invoices.find(target.invoice()).filter(found -> links.opens(target, found)))
                .filter(invoice -> invoice.number() != null)
                .orElseThrow(() -> new Refusal.NotFound("id"));
    }

    private String page(String token, Invoice invoice, Form form, Model model) {
        facts(token, invoice, model);
        model.addAttribute("form", form);
        model.addAttribute("pix", PixCode.of(documents.pix(invoice).orElse(null)));
        model.addAttribute("receipts", payments.receiptsOf(invoice.id()));
        return "checkout/show";
    }

    private List<Payment> kept(Invoice invoice) {
        return payments.of(List.of(invoice.id())).getOrDefault(invoice.id(), List.of()).stream()
                .filter(payment -> payment.state() == PaymentState.RECEIVED)
                .toList();
    }

    private void facts(String token, Invoice invoice, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("invoice", invoice);
        model.addAttribute("overdue", invoice.overdueOn(clock.today()));
        model.addAttribute("waiting", invoice.status() == InvoiceStatus.OPEN);
        model.addAttribute("payments", kept(invoice));
    }
}
