package dev.catraca.invoices;

import java.util.List;

/** Drafts were made or their lines changed. */
public record InvoicesDrafted(List<Invoice> invoices) {}
