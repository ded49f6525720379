package dev.catraca.invoices;

import dev.catraca.kernel.Money;

/** How the organization's invoices stand today: what is still to come, what of it is late, and seats without students. */
public record InvoiceFigures(Money receivable, Money overdue, long overdueInvoices, long pendingSeats) {}
