package dev.catraca.api;

import dev.catraca.kernel.Money;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentMethod;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Money received, as sent; without a day it came today. */
record PaymentBody(
        Money amount,
        PaymentMethod method,
        @Nullable LocalDate receivedOn,
        @Size(max = 200) @Nullable String reference) {

    NewPayment wanted() {
        return new NewPayment(amount, method, receivedOn, reference);
    }
}
