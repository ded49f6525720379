package dev.catraca.invoices;

import dev.catraca.kernel.Money;

/** What money received did to an invoice. */
public sealed interface Settlement {

    /** Applied to this invoice. */
    Money applied();

    /** Everything is paid. */
    record Paid(Money applied) implements Settlement {}

    /** Something is left: 0.01 is not nothing. */
    record PartlyPaid(Money applied, Money due) implements Settlement {}

    /** Nothing was taken: only what is open takes money. */
    record NotOpen(InvoiceStatus status, Money applied) implements Settlement {}

    /** Everything is paid and the excess is the caller's to keep. */
    record Overpaid(Money applied, Money excess) implements Settlement {}
}
