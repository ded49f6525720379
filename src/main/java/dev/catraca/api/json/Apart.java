package dev.catraca.api.json;

import dev.catraca.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** An entry of a list that is read by itself: what is wrong with it is told of it alone and harms no other. */
public record Apart<T>(@Nullable T value, Refusal.@Nullable Invalid refusal) {}
