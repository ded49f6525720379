package dev.catraca.catalog;

import dev.catraca.courses.Courses;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates and edits offers. */
@Component
class WriteOffer {

    private static final int MAX_NAME = 200;
    private static final int MAX_TRIAL_DAYS = 3650;

    private final OfferRows rows;
    private final ProductRows products;
    private final CategoryRows categories;
    private final Courses courses;
    private final Prices prices;
    private final OrganizationClock clock;
    private final CatalogHistory history;

    WriteOffer(
            OfferRows rows,
            ProductRows products,
            CategoryRows categories,
            Courses courses,
            Prices prices,
            OrganizationClock clock,
            CatalogHistory history) {
        this.rows = rows;
        this.products = products;
        this.categories = categories;
        this.courses = courses;
        this.prices = prices;
        this.clock = clock;
        this.history = history;
    }

    OfferId create(OfferDraft draft) {
        var wanted = check(draft);
        var product = lockProduct(wanted.productId());
        requireSound(wanted, product);
        var id = OfferId.next();
        rows.insert(id, wanted, clock.instant());
        history.created("offer", id.value(), fields(wanted));
        return id;
    }

    void checkNew(OfferDraft draft) {
        var wanted = check(draft);
        var product = Optional.ofNullable(wanted.productId())
                .flatMap(products::find)
                .orElseThrow(() -> new Refusal.NotFound("product_id"));
        requireSound(wanted, product);
    }

    void change(OfferId id, UnaryOperator<OfferDraft> edit) {
        var before = rows.lock(id).orElseThrow(() -> new Refusal.NotFound("id")).draft();
        var wanted = check(edit.apply(before));
        var product = lockProduct(wanted.productId());
        if (!product.id().equals(before.productId()) || isRestored(before, wanted)) {
            requireActive(product);
        }
        if (!Objects.equals(before.categoryId(), wanted.categoryId())) {
            requireCategory(wanted.categoryId());
        }
        if (!before.terms().equals(wanted.terms())) {
            requireLessons(wanted.terms(), product);
        }
        rows.update(id, wanted);
        history.edited("offer", id.value(), before.state(), wanted.state(), fields(before), fields(wanted));
    }

    void checkTerms(AccessTerms terms, Product product) {
        var checks = new Checks();
        TermsRules.check(terms, checks);
        checks.refuseIfAny();
        requireLessons(terms, product);
    }

    private void requireSound(OfferDraft wanted, Product product) {
        requireActive(product);
        requireCategory(wanted.categoryId());
        requireLessons(wanted.terms(), product);
    }

    private void requireLessons(AccessTerms terms, Product product) {
        if (TermsRules.namesLessons(terms)) {
            TermsRules.requireLessons(terms, courses.lessonsOf(product.courseIds()));
        }
    }

    private OfferDraft check(OfferDraft draft) {
        var checks = new Checks();
        var name = checks.line("name", draft.name(), MAX_NAME);
        checks.that(draft.productId() != null, "product_id", "required");
        var price = prices.required("price", draft.price(), checks);
        draft.recurrence().check("recurrence", checks);
        var trial = draft.trialDays();
        checks.that(trial >= 0 && trial <= MAX_TRIAL_DAYS, "trial_days", "out_of_range", 0, MAX_TRIAL_DAYS);
        TermsRules.check(draft.terms(), checks);
        checks.refuseIfAny();
        return new OfferDraft(
                name,
                draft.productId(),
                price,
                draft.recurrence(),
                draft.categoryId(),
                draft.isPrivate(),
                trial,
                draft.terms(),
                draft.state());
    }

    // Held while the offer is written: a product can't be archived in between.
    private Product lockProduct(@Nullable ProductId id) {
        return Optional.ofNullable(id).flatMap(products::share).orElseThrow(() -> new Refusal.NotFound("product_id"));
    }

    private static boolean isRestored(OfferDraft before, OfferDraft wanted) {
        return before.state() == CatalogState.ARCHIVED && wanted.state() == CatalogState.ACTIVE;
    }

    private static void requireActive(Product product) {
        if (product.state() == CatalogState.ARCHIVED) {
            throw new Refusal.Conflict("product_archived");
        }
    }

    private void requireCategory(@Nullable CategoryId id) {
        if (id == null) {
            return;
        }
        var category = categories.find(id).orElseThrow(() -> new Refusal.NotFound("category_id"));
        if (category.state() == CatalogState.ARCHIVED) {
            throw new Refusal.Conflict("category_archived");
        }
    }

    private Map<String, @Nullable Object> fields(OfferDraft offer) {
        var fields = new LinkedHashMap<String, @Nullable Object>(TermsRules.fields(offer.terms()));
        fields.put("name", offer.name());
        fields.put(
                "product",
                Optional.ofNullable(offer.productId())
                        .flatMap(products::find)
                        .map(Product::name)
                        .orElse(null));
        fields.put("price", CatalogHistory.amount(offer.price()));
        fields.put("unit", offer.recurrence().unit());
        fields.put("count", offer.recurrence().count());
        fields.put("cycles", offer.recurrence().cycles());
        fields.put(
                "category",
                Optional.ofNullable(offer.categoryId())
                        .flatMap(categories::find)
                        .map(Category::name)
                        .orElse(null));
        fields.put("private", offer.isPrivate());
        fields.put("trial_days", offer.trialDays());
        return fields;
    }
}
