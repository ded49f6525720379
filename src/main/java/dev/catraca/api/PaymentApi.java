package dev.catraca.api;

import static dev.catraca.identity.Permission.PAYMENTS_READ;
import static dev.catraca.identity.Permission.PAYMENTS_WRITE;

import dev.catraca.api.http.Created;
import dev.catraca.api.json.ListView;
import dev.catraca.identity.Needs;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.payments.PaymentId;
import dev.catraca.payments.Payments;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Payments: recorded for an invoice, and reversed when they were a mistake. */
@RestController
@RequestMapping("/api/v1")
class PaymentApi {

    private final Payments payments;

    PaymentApi(Payments payments) {
        this.payments = payments;
    }

    @PostMapping("/invoices/{id}/payments")
    @Needs(PAYMENTS_WRITE)
    ResponseEntity<PaymentView> create(@PathVariable InvoiceId id, @RequestBody PaymentBody body) {
        var payment = payments.record(id, body.wanted());
        return Created.at("/payments/" + payment.id(), PaymentView.of(payment));
    }

    @GetMapping("/invoices/{id}/payments")
    @Needs(PAYMENTS_READ)
    ListView<PaymentView> ofInvoice(@PathVariable InvoiceId id, PageRequest page) {
        return ListView.of(payments.of(id, page), PaymentView::of);
    }

    @GetMapping("/payments/{id}")
    @Needs(PAYMENTS_READ)
    PaymentView show(@PathVariable PaymentId id) {
        return PaymentView.of(payments.get(id));
    }

    @PostMapping("/payments/{id}/reversal")
    @Needs(PAYMENTS_WRITE)
    PaymentView reverse(@PathVariable PaymentId id, @RequestBody ReasonBody body) {
        return PaymentView.of(payments.reverse(id, body.reason()));
    }
}
