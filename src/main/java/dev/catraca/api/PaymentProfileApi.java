package dev.catraca.api;

import static dev.catraca.identity.Permission.CUSTOMERS_READ;
import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;

import dev.catraca.api.http.Created;
import dev.catraca.api.json.ListView;
import dev.catraca.api.json.Patch;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.customers.PaymentProfileId;
import dev.catraca.identity.Needs;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The billing identities of a customer. They are few, so their list comes whole. */
@RestController
@RequestMapping("/api/v1/customers/{id}/payment-profiles")
class PaymentProfileApi {

    private final Customers customers;

    PaymentProfileApi(Customers customers) {
        this.customers = customers;
    }

    @GetMapping
    @Needs(CUSTOMERS_READ)
    ListView<PaymentProfileView> list(@PathVariable CustomerId id) {
        return ListView.whole(customers.paymentProfilesOf(id).stream()
                .map(PaymentProfileView::of)
                .toList());
    }

    @PostMapping
    @Needs(CUSTOMERS_WRITE)
    ResponseEntity<PaymentProfileView> add(@PathVariable CustomerId id, @RequestBody NewPaymentProfileBody body) {
        var profile = customers.addPaymentProfile(id, body.asNew());
        return Created.at("/customers/" + id + "/payment-profiles/" + profile.id(), PaymentProfileView.of(profile));
    }

    @PatchMapping("/{profile}")
    @Needs(CUSTOMERS_WRITE)
    PaymentProfileView change(
            @PathVariable CustomerId id,
            @PathVariable PaymentProfileId profile,
            @RequestBody Patch<NewPaymentProfileBody> patch) {
        return PaymentProfileView.of(customers.changePaymentProfile(
                id,
                profile,
                details -> patch.over(NewPaymentProfileBody.of(details)).asNew()));
    }

    @GetMapping("/{profile}")
    @Needs(CUSTOMERS_READ)
    PaymentProfileView show(@PathVariable CustomerId id, @PathVariable PaymentProfileId profile) {
        return PaymentProfileView.of(customers.paymentProfile(id, profile, "id"));
    }
}
