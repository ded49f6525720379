package dev.catraca.web.portal;

import dev.catraca.invoices.Invoice;
import dev.catraca.payments.Payment;
import java.util.List;

/** An invoice in the customer's list: where to see and pay it, and what was paid so far. */
public record InvoiceRow(Invoice invoice, boolean overdue, String path, List<Payment> payments) {}
