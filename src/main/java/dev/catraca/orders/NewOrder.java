package dev.catraca.orders;

import dev.catraca.catalog.BasePlanId;
import dev.catraca.catalog.OfferId;
import dev.catraca.catalog.Recurrence;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.PaymentProfileId;
import dev.catraca.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An order as asked for; what is null comes from the offer, the buyer and the day. */
public record NewOrder(
        CustomerId customer,
        OfferId offer,
        @Nullable BasePlanId basePlan,
        int quantity,
        @Nullable CustomerId student,
        @Nullable LocalDate firstDueOn,
        @Nullable Recurrence recurrence,
        @Nullable Money discount,
        @Nullable Integer discountCycles,
        @Nullable Integer trialDays,
        @Nullable PaymentProfileId paymentProfile,
        boolean notifyCustomer) {

    /** One unit of an offer, as the offer says, for the buyer. */
    public static NewOrder of(CustomerId customer, OfferId offer) {
        return new NewOrder(customer, offer, null, 1, null, null, null, null, null, null, null, true);
    }
}
