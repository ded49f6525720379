package dev.catraca.invoices;

/** What money did to an invoice, and the invoice as this money left it. */
public record Settled(Invoice invoice, Settlement settlement) {}
