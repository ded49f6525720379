package dev.catraca.datarequests;

/** Whose value holds where both changed a field, and what theirs was when that was decided. */
public record Choice(boolean mine, String theirs) {}
