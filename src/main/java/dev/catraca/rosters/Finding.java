package dev.catraca.rosters;

/** What would become of a line. */
public enum Finding {
    /** Gives a seat to a student of ours. */
    KNOWN,
    /** Enrols a student, then gives them a seat. */
    NEW,
    /** Several students have that e-mail, and nobody said which. */
    CHOOSE,
    /** Has a seat of this product already, here or elsewhere, and nobody said to give one more. */
    HOLDS,
    ARCHIVED,
    /** The same e-mail stood further up. */
    TWICE,
    INVALID_EMAIL,
    INVALID_NAME,
    /** Would be fine, but those further up took the last free seat. */
    NO_SEAT;

    public boolean takesSeat() {
        return this == KNOWN || this == NEW;
    }
}
