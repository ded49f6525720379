package dev.catraca.customers;

/** A customer that may be the same person, and by what. */
public record Duplicate(CustomerId id, String name, boolean sameEmail, boolean sameTaxId, boolean samePhone) {}
