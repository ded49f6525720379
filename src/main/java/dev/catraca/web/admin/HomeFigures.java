package dev.catraca.web.admin;

import dev.catraca.invoices.InvoiceFigures;
import dev.catraca.kernel.Money;
import dev.catraca.payments.MonthReceived;
import dev.catraca.subscriptions.RecurringRevenue;
import java.util.List;

/** How things stand: what came in by month (the last one is this month), the invoices, and what comes back by itself. */
public record HomeFigures(List<MonthReceived> months, InvoiceFigures invoices, RecurringRevenue recurring) {

    private static final int FULL = 100;

    public Money received() {
        return months.getLast().received();
    }

    public boolean hasReceipts() {
        return months.stream().anyMatch(month -> month.received().isPositive());
    }

    /** How high a month's bar is, in percent of the best month's; one that brought anything can be seen. */
    public int height(MonthReceived month) {
        var best = months.stream()
                .mapToLong(each -> each.received().amount())
                .max()
                .orElse(0);
        var amount = month.received().amount();
        return amount <= 0 ? 0 : (int) Math.ceilDiv(amount * FULL, best);
    }
}
