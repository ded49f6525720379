package dev.catraca.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.catraca.api.json.Default;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.PaymentProfileId;
import dev.catraca.invoices.NewInvoice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invoice as sent; a draft is neither numbered nor mailed. */
record NewInvoiceBody(
        CustomerId customerId,
        LocalDate dueOn,
        List<ItemBody> items,
        @Nullable PaymentProfileId paymentProfileId,
        @Default("false") boolean draft,
        @JsonProperty("notify") @Default("true") boolean notifyCustomer) {

    NewInvoice wanted() {
        var lines = items.stream().map(ItemBody::line).toList();
        return new NewInvoice(customerId, paymentProfileId, dueOn, lines, null, null, notifyCustomer);
    }
}
