package dev.catraca.invoices;

import java.util.List;

/** Invoices are owed no more. */
public record InvoicesVoided(List<Invoice> invoices) {}
