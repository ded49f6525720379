package dev.catraca.seats;

import java.util.List;

/** Seats were taken back from their students. */
public record SeatsUnassigned(List<Holding> seats) {}
