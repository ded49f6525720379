package dev.catraca.invoices;

import dev.catraca.kernel.Money;
import java.util.List;

/** What an invoice's lines add up to. */
record InvoiceTotals(Money total, int seats) {

    static InvoiceTotals of(List<InvoiceLine> lines) {
        var total = lines.stream().map(InvoiceLine::total).reduce(Money::plus).orElseThrow();
        return new InvoiceTotals(
                total, lines.stream().mapToInt(line -> line.seats().total()).sum());
    }
}
