package dev.catraca.payments;

import dev.catraca.kernel.Money;
import java.time.YearMonth;

/** What came in during one month, mistyped payments left out. */
public record MonthReceived(YearMonth month, Money received) {}
