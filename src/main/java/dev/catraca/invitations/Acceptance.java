package dev.catraca.invitations;

import dev.catraca.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * How somebody accepts: as which customer of their mailbox, or as a new one with a name. {@code allowRepeat}: although
 * they hold a seat of that product.
 */
public record Acceptance(
        @Nullable CustomerId customer,
        @Nullable String name,
        @Nullable String phone,
        boolean allowRepeat) {}
