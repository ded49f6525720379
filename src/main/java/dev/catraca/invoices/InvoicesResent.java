package dev.catraca.invoices;

import java.util.List;
import java.util.UUID;

/** Somebody asked to mail invoices once more. */
public record InvoicesResent(List<Resent> invoices) {

    /** Each sending is an event of its own. */
    public record Resent(UUID sending, Invoice invoice) {}
}
