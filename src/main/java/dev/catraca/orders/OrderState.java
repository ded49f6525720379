package dev.catraca.orders;

/** Where a deal is: waiting for its first payment, running, halted, over, or called off. */
public enum OrderState {
    PENDING,
    ACTIVE,
    SUSPENDED,
    ENDED,
    CANCELLED
}
