package dev.catraca.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.catraca.api.json.Default;
import dev.catraca.catalog.BasePlanId;
import dev.catraca.catalog.OfferId;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.PaymentProfileId;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import dev.catraca.orders.NewOrder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order as sent; what is left out comes from the offer, the buyer and the day. Affiliates are not offered yet: a code
 * is refused, not ignored.
 */
record OrderBody(
        CustomerId customerId,
        OfferId offerId,
        @Nullable BasePlanId basePlanId,
        @Default("1") int quantity,
        @Nullable CustomerId studentId,
        @Nullable LocalDate firstDueOn,
        @Nullable RecurrenceBody recurrence,
        @Nullable Money discount,
        @Nullable Integer discountCycles,
        @Nullable Integer trialDays,
        @Nullable PaymentProfileId paymentProfileId,
        @Nullable String affiliateCode,
        @JsonProperty("notify") @Default("true") boolean notifyCustomer) {

    OrderBody {
        if (affiliateCode != null) {
            throw new Refusal.Invalid("affiliate_code", "not_available");
        }
    }

    NewOrder wanted() {
        return new NewOrder(
                customerId,
                offerId,
                basePlanId,
                quantity,
                studentId,
                firstDueOn,
                recurrence == null ? null : recurrence.recurrence(),
                discount,
                discountCycles,
                trialDays,
                paymentProfileId,
                notifyCustomer);
    }
}
