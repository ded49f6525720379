package dev.catraca.invoices;

/** Where an invoice is in its life. Overdue is no state: it is an open invoice on a later day. */
public enum InvoiceStatus {
    DRAFT,
    OPEN,
    PAID,
    VOIDED
}
