package dev.catraca.catalog;

import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the organization sells. Edits see the thing as it stands at that moment, locked. */
@Component
@Transactional
public class Catalog {

    private final ProductRows products;
    private final CategoryRows categories;
    private final OfferRows offers;
    private final WriteProduct writeProduct;
    private final WriteCategory writeCategory;
    private final WriteOffer writeOffer;

    Catalog(
            ProductRows products,
            CategoryRows categories,
            OfferRows offers,
            WriteProduct writeProduct,
            WriteCategory writeCategory,
            WriteOffer writeOffer) {
        this.products = products;
        this.categories = categories;
        this.offers = offers;
        this.writeProduct = writeProduct;
        this.writeCategory = writeCategory;
        this.writeOffer = writeOffer;
    }

    public Product createProduct(ProductDraft wanted) {
        return product(writeProduct.create(wanted));
    }

    public Product changeProduct(ProductId id, UnaryOperator<ProductDraft> edit) {
        writeProduct.change(id, edit);
        return product(id);
    }

    @Transactional(readOnly = true)
    public Product product(ProductId id) {
        return products.find(id).orElseThrow(() -> new Refusal.NotFound("product_id"));
    }

    @Transactional(readOnly = true)
    public Page<Product> products(ProductQuery query, PageRequest page) {
        return products.list(query, page);
    }

    /** Those of the products that exist. */
    @Transactional(readOnly = true)
    public Map<ProductId, Product> products(Collection<ProductId> ids) {
        return products.of(ids);
    }

    public Category createCategory(CategoryDraft wanted) {
        return category(writeCategory.create(wanted));
    }

    /** Base plans are matched by id: new without one, taken out of choice when left out, not found when unknown. */
    public Category changeCategory(CategoryId id, UnaryOperator<CategoryDraft> edit) {
        writeCategory.change(id, edit);
        return category(id);
    }

    @Transactional(readOnly = true)
    public Category category(CategoryId id) {
        return categories.find(id).orElseThrow(() -> new Refusal.NotFound("category_id"));
    }

    @Transactional(readOnly = true)
    public Page<Category> categories(CategoryQuery query, PageRequest page) {
        return categories.list(query, page);
    }

    /** A base plan by its id, also one that is no longer offered: old orders still name it. */
    @Transactional(readOnly = true)
    public BasePlan basePlan(BasePlanId id) {
        return categories.basePlan(id).orElseThrow(() -> new Refusal.NotFound("base_plan_id"));
    }

    /** Those of the base plans that exist. */
    @Transactional(readOnly = true)
    public Map<BasePlanId, BasePlan> basePlans(Collection<BasePlanId> ids) {
        return categories.basePlans(ids);
    }

    public Offer createOffer(OfferDraft wanted) {
        return offer(writeOffer.create(wanted));
    }

    /** Refuses what {@link #createOffer} would refuse, and creates nothing. */
    @Transactional(readOnly = true)
    public void checkOffer(OfferDraft wanted) {
        writeOffer.checkNew(wanted);
    }

    /** Reaches new orders only. */
    public Offer changeOffer(OfferId id, UnaryOperator<OfferDraft> edit) {
        writeOffer.change(id, edit);
        return offer(id);
    }

    @Transactional(readOnly = true)
    public Offer offer(OfferId id) {
        return offers.find(id).orElseThrow(() -> new Refusal.NotFound("offer_id"));
    }

    @Transactional(readOnly = true)
    public Page<Offer> offers(OfferQuery query, PageRequest page) {
        return offers.list(query, page);
    }

    /** Those of the offers that exist. */
    @Transactional(readOnly = true)
    public Map<OfferId, Offer> offers(Collection<OfferId> ids) {
        return offers.of(ids);
    }

    /**
     * What one unit costs a new order. Conflict {@code offer_archived} or {@code product_archived}; invalid
     * {@code base_plan_required} when the offer's category has base plans and none is chosen; not found
     * {@code base_plan_id} for one of another category.
     */
    @Transactional(readOnly = true)
    public OfferPrice priceOf(OfferId id, @Nullable BasePlanId basePlan) {
        var offer = offer(id);
        var product = product(offer.productId());
        requireOnSale(offer, product);
        var plans = offer.categoryId() == null
                ? List.<BasePlan>of()
                : category(offer.categoryId()).basePlans();
        if (basePlan == null && !plans.isEmpty()) {
            throw new Refusal.Invalid("base_plan_id", "base_plan_required");
        }
        var chosen = plans.stream().filter(plan -> plan.id().equals(basePlan)).findFirst();
        if (basePlan != null && chosen.isEmpty()) {
            throw new Refusal.NotFound("base_plan_id");
        }
        return new OfferPrice(offer, product, chosen.orElse(null));
    }

    /** Refuses terms whose lessons aren't of the product's courses, or that contradict themselves. */
    @Transactional(readOnly = true)
    public void checkTerms(AccessTerms terms, ProductId product) {
        writeOffer.checkTerms(terms, product(product));
    }

    private static void requireOnSale(Offer offer, Product product) {
        if (offer.state() == CatalogState.ARCHIVED) {
            throw new Refusal.Conflict("offer_archived");
        }
        if (product.state() == CatalogState.ARCHIVED) {
            throw new Refusal.Conflict("product_archived");
        }
    }
}
