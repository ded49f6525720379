package dev.catraca.payments;

import dev.catraca.invoices.LineId;
import dev.catraca.kernel.Money;
import java.util.List;

/** What a refund would be: its amount, what of it is the invoice's money, and the lines that are given back by it. */
public record RefundPlan(Money amount, Money applied, List<LineId> lines) {}
