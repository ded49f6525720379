package dev.catraca.seats;

/** Why a seat is over; each is put and taken back alone. */
public enum SeatEnding {
    VOID,
    REFUND,
    DISPUTE,
    ORDER
}
