package dev.catraca.web.admin;

import dev.catraca.customers.Customer;
import dev.catraca.customers.Duplicate;

/** A customer who may be the person that somebody is typing, and by what. */
public record Alike(Duplicate match, Customer customer) {}
