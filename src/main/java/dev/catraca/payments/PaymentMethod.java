package dev.catraca.payments;

/** How money came in. */
public enum PaymentMethod {
    CASH,
    TRANSFER,
    PIX,
    BOLETO,
    CARD,
    OTHER
}
