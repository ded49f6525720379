package dev.catraca.invoices;

import java.time.LocalDate;

/** The days that a recurring invoice pays for; {@code until} is the first day that it doesn't. */
public record Period(LocalDate from, LocalDate until) {}
