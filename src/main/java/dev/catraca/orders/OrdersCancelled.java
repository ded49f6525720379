package dev.catraca.orders;

import java.util.List;

/**
 * Orders were called off, and with each what it opened; or their first invoices were voided, where what they opened does
 * what the organization's policy for that says.
 */
public record OrdersCancelled(List<Order> orders, boolean calledOff) {}
