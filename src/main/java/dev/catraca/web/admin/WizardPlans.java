package dev.catraca.web.admin;

import dev.catraca.catalog.BasePlan;
import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.Offer;
import dev.catraca.catalog.OfferQuery;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.onboarding.PlanChoice;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan of a draft, there already or still to be made: what it is, costs, and whether it can be sold. */
@Component
class WizardPlans {

    static final int SHOWN = 20;

    private final Catalog catalog;

    WizardPlans(Catalog catalog) {
        this.catalog = catalog;
    }

    @Nullable
    Offer offer(PlanChoice plan) {
        var made = plan.chosenNewPlan();
        if (made != null) {
            return made.preview();
        }
        var offer = plan.takesNewPlan() ? null : plan.offer();
        return offer == null ? null : catalog.offers(List.of(offer)).get(offer);
    }

    List<BasePlan> basePlans(Offer offer) {
        return offer.categoryId() == null
                ? List.of()
                : catalog.category(offer.categoryId()).basePlans();
    }

    /** Null while no plan is chosen. */
    @Nullable
    OrderSum sum(PlanChoice plan, Form form) {
        var offer = offer(plan);
        return offer == null ? null : OrderSum.of(form, offer, basePlans(offer));
    }

    /** What one unit costs; refuses what can't be sold. */
    Money price(PlanChoice plan) {
        var made = plan.chosenNewPlan();
        if (made == null) {
            if (plan.offer() == null) {
                throw new Refusal.Invalid("offer_id", "required");
            }
            return catalog.priceOf(plan.offer(), plan.basePlan()).total();
        }
        catalog.checkOffer(made.draft());
        var plans = basePlans(made.preview());
        return plans.stream()
                .filter(each -> each.id().equals(plan.basePlan()))
                .findFirst()
                .map(base -> made.price().plus(base.price()))
                .orElseGet(() -> {
                    if (!plans.isEmpty()) {
                        throw new Refusal.Invalid("base_plan_id", "base_plan_required");
                    }
                    return made.price();
                });
    }

    /** Why what was chosen in step 3 no longer holds: archived, or at another price. Null if it does. */
    @Nullable
    String trouble(PlanChoice plan, Screen screen) {
        try {
            var price = price(plan);
            var seen = plan.seen();
            return seen == null || price.equals(seen)
                    ? null
                    : screen.t("onboarding.price_changed", screen.money(seen), screen.money(price));
        } catch (Refusal gone) {
            return Wizard.text(gone, screen);
        }
    }

    /** What is on sale by these words; the chosen one is first, whatever was searched for. */
    List<Offer> onSale(String words, PlanChoice plan) {
        var found = catalog.offers(OfferQuery.onSale(words.isBlank() ? null : words), PageRequest.of(SHOWN, null));
        var offers = new ArrayList<>(found.rows());
        var chosen = plan.offer();
        if (chosen != null && offers.stream().noneMatch(offer -> offer.id().equals(chosen))) {
            catalog.offers(List.of(chosen)).values().forEach(offer -> offers.add(0, offer));
        }
        return offers;
    }
}
