package dev.catraca.notifications;

/** Something that a mail fills in: its name, the word for it in the text's language, and a value as an example. */
public record Placeholder(String name, String word, String sample) {}
