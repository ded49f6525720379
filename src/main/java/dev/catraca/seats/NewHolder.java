package dev.catraca.seats;

import dev.catraca.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Who should have a seat in place of its student. {@code confirmStarted}: also when that one has entered already, which
 * takes a reason; {@code allowRepeat}: also if the new one holds a seat of that product.
 */
public record NewHolder(CustomerId student, @Nullable String reason, boolean confirmStarted, boolean allowRepeat) {}
