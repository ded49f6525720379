package dev.catraca.seats;

/** A seat is free, waits for payment, has opened its courses, or is over. */
public enum SeatState {
    PENDING,
    RESERVED,
    RELEASED,
    ENDED
}
