package dev.catraca.payments;

import dev.catraca.kernel.Refusal;

/** What became of one of many payments. */
public sealed interface Imported {

    /** The money is in. */
    record Done(Payment payment) implements Imported {}

    /** Nothing of this one was recorded, and why. */
    record Refused(Refusal why) implements Imported {}
}
