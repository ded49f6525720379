package dev.catraca.customers;

/** An archived customer is out of the lists but keeps everything; an erased one keeps only money facts. */
public enum CustomerState {
    ACTIVE,
    ARCHIVED,
    ERASED
}
