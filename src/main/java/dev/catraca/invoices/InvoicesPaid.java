package dev.catraca.invoices;

import java.util.List;

/** Invoices are paid in full. */
public record InvoicesPaid(List<Invoice> invoices) {}
