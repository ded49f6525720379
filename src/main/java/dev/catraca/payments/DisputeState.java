package dev.catraca.payments;

/** How it stands between a payer's bank and us. */
public enum DisputeState {
    OPEN,
    WON,
    LOST
}
