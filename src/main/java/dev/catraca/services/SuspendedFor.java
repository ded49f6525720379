package dev.catraca.services;

/** Why a service stands still: somebody of the staff wants it so, or the invoice that it ran on was voided. */
public enum SuspendedFor {
    STAFF,
    VOID
}
