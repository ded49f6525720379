package dev.catraca.invoices;

import java.util.List;

/** Money of paid invoices went back, and with it everything that was paid for some of their lines. */
public record InvoicesRefunded(List<Returned> invoices) {

    /** The lines whose whole money went back now. */
    public record Returned(Invoice invoice, List<LineId> lines) {}
}
