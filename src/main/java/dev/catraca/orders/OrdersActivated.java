package dev.catraca.orders;

import java.util.List;

/** Orders got what they waited for: their first payment. */
public record OrdersActivated(List<Order> orders) {}
