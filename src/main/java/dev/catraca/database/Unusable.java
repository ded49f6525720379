package dev.catraca.database;

/** Catraca can't start like this. The message tells the operator what is wrong and what to do; no trace is needed. */
public final class Unusable extends RuntimeException {

    public Unusable(String message) {
        super(message, null, false, false);
    }
}
