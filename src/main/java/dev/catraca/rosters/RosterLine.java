package dev.catraca.rosters;

/** A person as a list has them; the number is that of the line they begin on. Either may be empty, or nonsense. */
public record RosterLine(int number, String name, String email) {}
