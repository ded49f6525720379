package dev.catraca.subscriptions;

import dev.catraca.invoices.Period;
import dev.catraca.orders.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The contract that creates an order's invoices; the current period is the last one billed. */
public record Subscription(
        SubscriptionId id,
        OrderId order,
        SubscriptionState state,
        LocalDate anchorOn,
        Period currentPeriod,
        @Nullable LocalDate nextInvoiceOn,
        Instant createdAt) {}
