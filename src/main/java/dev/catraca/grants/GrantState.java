package dev.catraca.grants;

/** What a grant is worth at a moment; it follows from the grant's facts, the first that applies from the end. */
public enum GrantState {
    SCHEDULED,
    ACTIVE,
    EXPIRED,
    FROZEN,
    SUSPENDED,
    ENDED,
    REVOKED
}
