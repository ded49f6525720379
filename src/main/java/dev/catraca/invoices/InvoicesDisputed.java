package dev.catraca.invoices;

import java.util.List;

/** Payers contest what they paid. */
public record InvoicesDisputed(List<Invoice> invoices) {}
