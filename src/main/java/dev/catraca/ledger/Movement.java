package dev.catraca.ledger;

import dev.catraca.kernel.Money;
import java.time.Instant;

/** What an entry of some kind did to one account. */
public record Movement(String kind, Money amount, Instant postedAt) {}
