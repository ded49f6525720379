package dev.catraca.histories;

import java.util.Random;

/** What people do to grants by hand. */
final class HandWork {

    private final HistoryDesk desk;
    private final Random random;
    private final Turnstile model;
    private final History history;

    HandWork(HistoryDesk desk, Random random, Turnstile model, History history) {
        this.desk = desk;
        this.random = random;
        this.model = model;
        this.history = history;
    }

    void step() {}
}
