package dev.catraca.web.admin;

import dev.catraca.invoices.InvoiceFigures;
import dev.catraca.kernel.Money;

/** The figures of the first page: what came in this month, and how the invoices stand. */
public record HomeFigures(Money received, InvoiceFigures invoices) {}
