package dev.catraca.invoices;

import dev.catraca.kernel.Money;

/** What a customer still has to pay today, and what of it is late. */
public record CustomerDebt(Money open, Money overdue) {}
