package dev.catraca.payments;

import dev.catraca.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Money that somebody says came in; without a day it came today. */
public record NewPayment(
        Money amount,
        PaymentMethod method,
        @Nullable LocalDate receivedOn,
        @Nullable String reference) {}
