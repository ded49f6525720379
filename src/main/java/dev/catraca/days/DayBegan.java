package dev.catraca.days;

import java.time.LocalDate;

/**
 * It is midnight in the current organization: what falls due that day is done now, in this transaction. Listeners add to
 * the tally what they did. The day may be a past one, when it was missed.
 */
public record DayBegan(LocalDate day, Tally tally) {}
