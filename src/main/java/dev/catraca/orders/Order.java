package dev.catraca.orders;

import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.BasePlanId;
import dev.catraca.catalog.OfferId;
import dev.catraca.catalog.ProductId;
import dev.catraca.catalog.Recurrence;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A deal with one customer. Prices are of one unit; the total is what each period costs before a discount. */
public record Order(
        OrderId id,
        long number,
        CustomerId customer,
        OfferId offer,
        String offerName,
        ProductId product,
        @Nullable BasePlanId basePlan,
        int quantity,
        Money price,
        Money basePrice,
        Money discount,
        @Nullable Integer discountCycles,
        Recurrence recurrence,
        LocalDate firstDueOn,
        int trialDays,
        @Nullable CustomerId student,
        OrderState state,
        @Nullable InvoiceId invoice,
        AccessTerms terms,
        boolean termsIndividual,
        Instant createdAt) {

    public Money total() {
        return price.plus(basePrice).times(quantity);
    }
}
