package dev.catraca.web.admin;

import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.CatalogSort;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.Category;
import dev.catraca.catalog.CategoryId;
import dev.catraca.catalog.CategoryQuery;
import dev.catraca.catalog.Offer;
import dev.catraca.catalog.OfferDraft;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.ProductId;
import dev.catraca.catalog.ProductQuery;
import dev.catraca.catalog.Recurrence;
import dev.catraca.courses.Courses;
import dev.catraca.courses.Outline;
import dev.catraca.kernel.PageRequest;
import dev.catraca.web.Form;
import dev.catraca.web.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The form of an offer. Lessons can be chosen one by one only once the offer, and with it the product, exists.
 */
@Component
class OfferForm {

    private static final int MAX_TRIAL_DAYS = 3650;
    private static final PageRequest MANY = PageRequest.of(PageRequest.MAX_LIMIT, null);

    private final Catalog catalog;
    private final Courses courses;

    OfferForm(Catalog catalog, Courses courses) {
        this.catalog = catalog;
        this.courses = courses;
    }

    OfferDraft read(Form form, @Nullable Offer before) {
        var category = form.id("category_id");
        return new OfferDraft(
                form.required("name"),
                before == null ? new ProductId(form.requiredId("product_id")) : before.productId(),
                form.requiredMoney("price"),
                Recurrences.read(form),
                category == null ? null : new CategoryId(category),
                form.checked("private"),
                Objects.requireNonNullElse(form.number("trial_days", 0, MAX_TRIAL_DAYS), 0),
                TermsForm.read(form, outlines(before)),
                CatalogState.ACTIVE);
    }

    String page(@Nullable Offer offer, Form form, Model model) {
        if (offer == null) {
            Recurrences.fill(form, Recurrence.MONTHLY);
            TermsForm.fill(form, AccessTerms.DEFAULT);
        } else {
            fill(form, offer);
        }
        model.addAttribute("offer", offer);
        model.addAttribute("products", offer == null ? products() : List.of());
        model.addAttribute("categories", categories(offer));
        model.addAttribute("outlines", outlines(offer));
        model.addAttribute("form", form);
        return "admin/offers/edit";
    }

    private static void fill(Form form, Offer offer) {
        form.fill("name", offer.name())
                .fill("price", offer.price())
                .fill("category_id", offer.categoryId())
                .fill("private", offer.isPrivate())
                .fill("trial_days", offer.trialDays());
        Recurrences.fill(form, offer.recurrence());
        TermsForm.fill(form, offer.terms());
    }

    List<Option> products() {
        var active = new ProductQuery(null, null, CatalogState.ACTIVE, CatalogSort.NAME);
        return catalog.products(active, MANY).rows().stream()
                .map(product -> new Option(product.id().toString(), product.name()))
                .toList();
    }

    /** The active categories, and the offer's own whatever its state. */
    List<Option> categories(@Nullable Offer offer) {
        var options = new LinkedHashMap<CategoryId, Category>();
        var active = new CategoryQuery(null, CatalogState.ACTIVE, CatalogSort.NAME);
        catalog.categories(active, MANY).rows().forEach(category -> options.put(category.id(), category));
        if (offer != null && offer.categoryId() != null) {
            options.putIfAbsent(offer.categoryId(), catalog.category(offer.categoryId()));
        }
        return options.values().stream()
                .map(category -> new Option(category.id().toString(), category.name()))
                .toList();
    }

    private List<Outline> outlines(@Nullable Offer offer) {
        if (offer == null) {
            return List.of();
        }
        Product product = catalog.product(offer.productId());
        return product.courseIds().stream().map(courses::outline).toList();
    }
}
