package dev.catraca.invoices;

import java.util.List;

/** Paid invoices owe again, because a payment was reversed. */
public record InvoicesReopened(List<Invoice> invoices) {}
