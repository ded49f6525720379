package dev.catraca.seats;

/** When an assigned seat opens its courses. */
public enum ReleaseRule {
    IMMEDIATELY,
    ON_FULL_PAYMENT
}
