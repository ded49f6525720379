package dev.catraca.seats;

import dev.catraca.invoices.InvoiceId;

/** A seat whose doors an invoice that is too late shuts, or shuts no more. */
record LateSeat(SeatId seat, InvoiceId invoice) {}
