package dev.catraca.seats;

import java.util.List;

/** Seats were given to students whose access waits for the invoice's payment. */
public record SeatsReserved(List<Holding> seats) {}
