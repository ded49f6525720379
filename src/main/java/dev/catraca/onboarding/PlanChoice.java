package dev.catraca.onboarding;

import dev.catraca.catalog.BasePlanId;
import dev.catraca.catalog.OfferId;
import dev.catraca.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Step 3: one plan of the catalog, or one that is made when the draft is confirmed; the base plan it runs on; and what
 * one unit of both cost when it was chosen.
 */
public record PlanChoice(
        @Nullable OfferId offer,
        @Nullable NewPlan newPlan,
        boolean takesNewPlan,
        @Nullable BasePlanId basePlan,
        @Nullable Money seen)
        implements Answer {

    public static final PlanChoice NONE = new PlanChoice(null, null, false, null, null);

    /** The plan to be made, if that is the one chosen. */
    public @Nullable NewPlan chosenNewPlan() {
        return takesNewPlan ? newPlan : null;
    }

    public boolean isChosen() {
        return chosenNewPlan() != null || (offer != null && !takesNewPlan);
    }

    /** The same choice, at what it costs now. */
    public PlanChoice seenAt(@Nullable Money price) {
        return new PlanChoice(offer, newPlan, takesNewPlan, basePlan, price);
    }

    /** With a plan to be made, chosen at once, or (null) without one. */
    public PlanChoice with(@Nullable NewPlan made) {
        return new PlanChoice(offer, made, made != null, made == null ? basePlan : null, null);
    }

    @Override
    public DraftStep step() {
        return DraftStep.PLAN;
    }

    @Override
    public boolean isBlank() {
        return offer == null && newPlan == null;
    }
}
