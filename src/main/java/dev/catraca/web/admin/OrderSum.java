package dev.catraca.web.admin;

import dev.catraca.catalog.BasePlan;
import dev.catraca.catalog.Offer;
import dev.catraca.catalog.Recurrence;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Money;
import dev.catraca.web.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an order will cost, item by item, as its form stands; shown before anybody confirms. */
public record OrderSum(
        Offer offer,
        List<BasePlan> basePlans,
        @Nullable BasePlan basePlan,
        Recurrence recurrence,
        int quantity,
        Money discount,
        @Nullable Integer discountCycles,
        @Nullable LocalDate dueOn) {

    private static final int MAX_QUANTITY = 10_000;
    private static final int MAX_TRIAL_DAYS = 3650;

    static OrderSum of(Form form, Offer offer, List<BasePlan> basePlans) {
        var chosen = Ids.read(form.value("base_plan_id")).orElse(null);
        var plan = basePlans.stream()
                .filter(each -> each.id().value().equals(chosen))
                .findFirst()
                .orElse(null);
        var quantity = form.numberIn("quantity")
                .filter(number -> number >= 1 && number <= MAX_QUANTITY)
                .orElse(1);
        var gross = each(offer, plan).times(quantity);
        var discount = form.amountIn("discount")
                .filter(money -> !money.isNegative())
                .map(money -> money.compareTo(gross) > 0 ? gross : money)
                .orElse(Money.zero(gross.currency()));
        var cycles = form.numberIn("discount_cycles").orElse(null);
        var recurrence = Recurrences.in(form, offer.recurrence());
        return new OrderSum(offer, basePlans, plan, recurrence, quantity, discount, cycles, dueOn(form));
    }

    private static Money each(Offer offer, @Nullable BasePlan plan) {
        return plan == null ? offer.price() : offer.price().plus(plan.price());
    }

    /** The first due date with the trial days behind it; null while it is no date. */
    private static @Nullable LocalDate dueOn(Form form) {
        try {
            var trial = form.numberIn("trial_days")
                    .filter(days -> days <= MAX_TRIAL_DAYS)
                    .orElse(0);
            return LocalDate.parse(form.value("first_due_on")).plusDays(trial);
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    /** False while a base plan is still to be chosen. */
    public boolean isComplete() {
        return basePlans.isEmpty() || basePlan != null;
    }

    /** What each period costs before a discount. */
    public Money gross() {
        return each(offer, basePlan).times(quantity);
    }

    /** The first invoice. */
    public Money first() {
        return gross().minus(discount);
    }

    /** What the form carries of the sum that was shown: whoever confirms has seen this very one. */
    public String seen() {
        return isComplete() ? String.valueOf(first().amount()) : "";
    }
}
