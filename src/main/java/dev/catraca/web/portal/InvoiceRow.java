package dev.catraca.web.portal;

import dev.catraca.invoices.Invoice;

/** An invoice in the customer's list, with where to see and pay it. */
public record InvoiceRow(Invoice invoice, boolean overdue, String payUrl, String pdfUrl) {}
