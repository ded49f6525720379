package dev.catraca.invoices;

import java.util.List;

/** Open invoices are due on another day. */
public record InvoicesRescheduled(List<Invoice> invoices) {}
