package dev.catraca.api;

import static dev.catraca.identity.Permission.PAYMENTS_READ;
import static dev.catraca.identity.Permission.PAYMENTS_WRITE;

import dev.catraca.api.http.Created;
import dev.catraca.api.json.ListView;
import dev.catraca.identity.Needs;
import dev.catraca.payments.DisputeId;
import dev.catraca.payments.PaymentId;
import dev.catraca.payments.Payments;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Payers who ask their bank for the money back: opened, and decided. */
@RestController
@RequestMapping("/api/v1")
class DisputeApi {

    private final Payments payments;

    DisputeApi(Payments payments) {
        this.payments = payments;
    }

    @PostMapping("/payments/{id}/disputes")
    @Needs(PAYMENTS_WRITE)
    ResponseEntity<DisputeView> dispute(@PathVariable PaymentId id, @RequestBody ReasonBody body) {
        var dispute = payments.dispute(id, body.reason());
        return Created.at("/disputes/" + dispute.id(), DisputeView.of(dispute));
    }

    @GetMapping("/payments/{id}/disputes")
    @Needs(PAYMENTS_READ)
    ListView<DisputeView> disputes(@PathVariable PaymentId id) {
        payments.get(id);
        return ListView.whole(payments.disputesOf(List.of(id)).getOrDefault(id, List.of()).reversed().stream()
                .map(DisputeView::of)
                .toList());
    }

    @GetMapping("/disputes/{id}")
    @Needs(PAYMENTS_READ)
    DisputeView show(@PathVariable DisputeId id) {
        return DisputeView.of(payments.dispute(id));
    }

    @PostMapping("/disputes/{id}/outcome")
    @Needs(PAYMENTS_WRITE)
    DisputeView outcome(@PathVariable DisputeId id, @RequestBody OutcomeBody body) {
        return DisputeView.of(
                switch (body.outcome()) {
                    case WON -> payments.win(id, body.reason());
                    case LOST -> payments.lose(id, body.reason());
                });
    }
}
