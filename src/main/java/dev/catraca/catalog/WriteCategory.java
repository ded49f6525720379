package dev.catraca.catalog;

import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates and edits plan categories with their base plans. */
@Component
class WriteCategory {

    private static final int MAX_NAME = 200;
    private static final int MAX_PLANS = 200;

    private final CategoryRows rows;
    private final Prices prices;
    private final OrganizationClock clock;
    private final CatalogHistory history;

    WriteCategory(CategoryRows rows, Prices prices, OrganizationClock clock, CatalogHistory history) {
        this.rows = rows;
        this.prices = prices;
        this.clock = clock;
        this.history = history;
    }

    CategoryId create(CategoryDraft draft) {
        var id = CategoryId.next();
        var wanted = check(id, draft, List.of());
        rows.insert(wanted);
        rows.writePlans(id, wanted.basePlans(), clock.instant());
        history.created("category", id.value(), fields(wanted));
        return id;
    }

    void change(CategoryId id, UnaryOperator<CategoryDraft> edit) {
        var before = rows.lock(id).orElseThrow(() -> new Refusal.NotFound("id"));
        var wanted = check(id, edit.apply(before.draft()), before.basePlans());
        rows.update(wanted);
        rows.removePlansExcept(id, wanted.basePlans(), clock.instant());
        rows.writePlans(id, wanted.basePlans(), clock.instant());
        history.edited("category", id.value(), before.state(), wanted.state(), fields(before), fields(wanted));
    }

    private Category check(CategoryId id, CategoryDraft draft, List<BasePlan> known) {
        var checks = new Checks();
        var name = checks.line("name", draft.name(), MAX_NAME);
        checks.that(draft.basePlans().size() <= MAX_PLANS, "base_plans", "too_many", MAX_PLANS);
        checks.refuseIfAny();
        var plans = new ArrayList<BasePlan>();
        for (var i = 0; i < draft.basePlans().size(); i++) {
            var plan = draft.basePlans().get(i);
            var path = "base_plans[%d].".formatted(i);
            var planName = checks.line(path + "name", plan.name(), MAX_NAME);
            var price = prices.required(path + "price", plan.price(), checks);
            plans.add(new BasePlan(plan.id() == null ? BasePlanId.next() : plan.id(), planName, price));
        }
        checks.refuseIfAny();
        requireKnown(draft.basePlans(), known);
        return new Category(id, name, List.copyOf(plans), draft.state(), clock.instant());
    }

    private static void requireKnown(List<BasePlanDraft> wanted, List<BasePlan> known) {
        var ids = known.stream().map(BasePlan::id).collect(Collectors.toSet());
        var seen = new HashSet<BasePlanId>();
        for (var i = 0; i < wanted.size(); i++) {
            var id = wanted.get(i).id();
            if (id != null && !ids.contains(id)) {
                throw new Refusal.NotFound("base_plans[%d].id".formatted(i));
            }
            if (id != null && !seen.add(id)) {
                throw new Refusal.Invalid("base_plans[%d].id".formatted(i), "repeated");
            }
        }
    }

    private static Map<String, @Nullable Object> fields(Category category) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", category.name());
        fields.put(
                "base_plans",
                category.basePlans().stream()
                        .map(plan -> plan.name() + " " + CatalogHistory.amount(plan.price()))
                        .collect(Collectors.joining("; ")));
        return fields;
    }
}
