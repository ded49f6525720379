package dev.catraca.invoices;

/** By how much a line's seats go up or down: assigned, of those reserved, held by an invitation, over. */
public record SeatChange(InvoiceId invoice, LineId line, int assigned, int reserved, int invited, int ended) {}
