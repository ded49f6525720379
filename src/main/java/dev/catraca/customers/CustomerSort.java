package dev.catraca.customers;

/** The orders in which a list of customers can be read, a page at a time. */
public enum CustomerSort {
    NEWEST,
    NAME
}
