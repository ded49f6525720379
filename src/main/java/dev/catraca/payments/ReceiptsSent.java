package dev.catraca.payments;

import dev.catraca.invoices.Invoice;
import java.util.List;

/** Payers said that they paid and attached a proof. */
public record ReceiptsSent(List<Sent> receipts) {

    /** A proof and the invoice that it is for. */
    public record Sent(Receipt receipt, Invoice invoice) {}
}
