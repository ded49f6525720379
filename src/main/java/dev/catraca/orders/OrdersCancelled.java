package dev.catraca.orders;

import java.util.List;

/** Orders were called off. */
public record OrdersCancelled(List<Order> orders) {}
