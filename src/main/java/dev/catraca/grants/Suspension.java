package dev.catraca.grants;

/** Why a grant is suspended, the gravest first; each is put and taken back alone. */
public enum Suspension {
    REFUND,
    DISPUTE,
    VOID,
    OVERDUE,
    ORDER,
    PAYMENT
}
