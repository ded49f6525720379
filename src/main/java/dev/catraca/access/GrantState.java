package dev.catraca.access;

/** What a grant is worth at a moment; scheduled and expired follow from its dates. */
public enum GrantState {
    SCHEDULED,
    ACTIVE,
    FROZEN,
    SUSPENDED,
    EXPIRED,
    ENDED,
    REVOKED
}
