package dev.catraca.invoices;

import java.util.List;

/** A refund that never was, or a dispute that was won. */
public record InvoicesReinstated(List<Reinstated> invoices) {

    /** What was undone, {@code REFUND} or {@code DISPUTE}, and the lines that it had taken. */
    public record Reinstated(Invoice invoice, Reversal undone, List<LineId> lines) {}
}
