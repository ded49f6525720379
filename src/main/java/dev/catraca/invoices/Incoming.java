package dev.catraca.invoices;

import dev.catraca.kernel.Money;

/** Money that came in for an invoice. */
public record Incoming(InvoiceId invoice, Money money) {}
