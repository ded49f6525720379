package dev.catraca.grants;

/** Why a grant is over; each is put and taken back alone. */
public enum Ending {
    UNASSIGNED,
    VOID,
    REFUND,
    DISPUTE,
    ORDER,
    TAKEN_BACK
}
