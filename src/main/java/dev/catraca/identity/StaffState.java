package dev.catraca.identity;

/** Invited until they choose a password; suspended members can't enter but stay in the history. */
public enum StaffState {
    INVITED,
    ACTIVE,
    SUSPENDED
}
