package dev.catraca.customers;

/** Whether a customer is one who may learn, or one that only buys for others. */
public enum CustomerKind {
    PERSON,
    COMPANY
}
