package dev.catraca.api;

import static dev.catraca.identity.Permission.PAYMENTS_READ;
import static dev.catraca.identity.Permission.PAYMENTS_WRITE;

import dev.catraca.api.http.Created;
import dev.catraca.api.json.ListView;
import dev.catraca.identity.Needs;
import dev.catraca.payments.PaymentId;
import dev.catraca.payments.Payments;
import dev.catraca.payments.RefundId;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Money that staff gave back. */
@RestController
@RequestMapping("/api/v1")
class RefundApi {

    private final Payments payments;

    RefundApi(Payments payments) {
        this.payments = payments;
    }

    @PostMapping("/payments/{id}/refunds")
    @Needs(PAYMENTS_WRITE)
    ResponseEntity<RefundView> refund(@PathVariable PaymentId id, @RequestBody RefundBody body) {
        var refund = payments.refund(id, body.wanted());
        return Created.at("/refunds/" + refund.id(), RefundView.of(refund));
    }

    @GetMapping("/payments/{id}/refunds")
    @Needs(PAYMENTS_READ)
    ListView<RefundView> refunds(@PathVariable PaymentId id) {
        payments.get(id);
        return ListView.whole(payments.refundsOf(List.of(id)).getOrDefault(id, List.of()).reversed().stream()
                .map(RefundView::of)
                .toList());
    }

    @GetMapping("/refunds/{id}")
    @Needs(PAYMENTS_READ)
    RefundView show(@PathVariable RefundId id) {
        return RefundView.of(payments.refund(id));
    }

    @PostMapping("/refunds/{id}/reversal")
    @Needs(PAYMENTS_WRITE)
    RefundView reverse(@PathVariable RefundId id, @RequestBody ReasonBody body) {
        return RefundView.of(payments.reverse(id, body.reason()));
    }
}
