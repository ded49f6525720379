package dev.catraca.identity;

import dev.catraca.customers.CustomerId;

/** One of the customers that share a mailbox. */
public record CustomerProfile(CustomerId customer, String name) {}
