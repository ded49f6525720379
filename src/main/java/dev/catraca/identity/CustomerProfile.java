package dev.catraca.identity;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.CustomerKind;

/** One of the customers that share a mailbox. */
public record CustomerProfile(CustomerId customer, String name, CustomerKind kind) {}
