package dev.catraca.invoices;

/** By how much a line's seats that are assigned, and of those the reserved ones, go up or down. */
public record SeatChange(InvoiceId invoice, LineId line, int assigned, int reserved) {}
