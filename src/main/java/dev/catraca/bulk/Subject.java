package dev.catraca.bulk;

import java.util.UUID;

/** What a run is about, {@code invoice} and its id: the page that it was begun on. */
public record Subject(String kind, UUID id) {}
