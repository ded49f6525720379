package dev.catraca.payments;

/** Whether the money is still ours. */
public enum PaymentState {
    RECEIVED,
    REVERSED,
    REFUNDED
}
