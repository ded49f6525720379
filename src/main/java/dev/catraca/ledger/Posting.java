package dev.catraca.ledger;

import dev.catraca.kernel.Money;

/** One line of an entry: a debit is positive, a credit negative. */
public record Posting(Account account, Money amount) {}
