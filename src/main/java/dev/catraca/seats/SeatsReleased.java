package dev.catraca.seats;

import java.util.List;

/** Seats opened their courses for their students. */
public record SeatsReleased(List<Holding> seats) {}
