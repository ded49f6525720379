package dev.catraca.datarequests;

/** What came of sending the form: undecided while staff and customer disagree on a field, over with a dead link. */
public enum Completion {
    COMPLETED,
    UNDECIDED,
    OVER
}
