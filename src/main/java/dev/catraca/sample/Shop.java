package dev.catraca.sample;

import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.AccessTerms.DurationFrom;
import dev.catraca.catalog.AccessTerms.Release;
import dev.catraca.catalog.BasePlan;
import dev.catraca.catalog.BasePlanDraft;
import dev.catraca.catalog.BasePlanId;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.Category;
import dev.catraca.catalog.CategoryDraft;
import dev.catraca.catalog.OfferDraft;
import dev.catraca.catalog.OfferId;
import dev.catraca.catalog.ProductDraft;
import dev.catraca.catalog.ProductId;
import dev.catraca.catalog.ProductKind;
import dev.catraca.catalog.Recurrence;
import dev.catraca.courses.ClassDraft;
import dev.catraca.courses.CourseId;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills courses and catalog, and knows afterwards what can be bought when. */
final class Shop {

    /** A renewal of a later day has been asked for by then; so nothing is sold whose second period begins earlier. */
    private static final int DAYS_BEFORE_RENEWAL = 10;

    /** Something to buy, and how often people do. */
    record Ware(Content.Item item, ProductId product, List<CourseId> courses, List<Deal> deals) {}

    /** One way to buy it. */
    record Deal(Content.Deal deal, OfferId offer, Recurrence recurrence, List<BasePlanId> basePlans) {

        boolean isFor(LocalDate day, LocalDate last) {
            var until = recurrence.until(day.plusDays(deal.trialDays()), 0);
            var covers = until == null || until.isAfter(last.plusDays(DAYS_BEFORE_RENEWAL));
            return covers && !deal.archived();
        }
    }

    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    private final SchoolDesk desk;
    private final Map<String, CourseId> courses = new HashMap<>();
    private final Map<String, Category> categories = new HashMap<>();
    private final Map<String, Ware> wares = new LinkedHashMap<>();

    Shop(SchoolDesk desk) {
        this.desk = desk;
    }

    void fill(Content.Goods goods) {
        goods.products().stream()
                .flatMap(item -> courseKeys(item).stream())
                .distinct()
                .forEach(this::addCourse);
        goods.categories().forEach(this::addCategory);
        goods.products().forEach(item -> wares.put(item.key(), add(item)));
    }

    Ware ware(String key) {
        return Objects.requireNonNull(wares.get(key), key);
    }

    CourseId course(String key) {
        return Objects.requireNonNull(courses.get(key), key);
    }

    Stream<Ware> all() {
        return wares.values().stream();
    }

    /** For people who like to learn together. */
    void openClass(String key, LocalDate from) {
        var name = "Turma de " + from.getMonth().getDisplayName(TextStyle.FULL, PORTUGUESE);
        desk.courses().createClass(course(key), new ClassDraft(name, from, from.plusWeeks(9), 40));
    }

    private void addCourse(String key) {
        courses.put(
                key, desk.courses().create(Syllabus.read(Content.course(key))).id());
    }

    private void addCategory(Content.Group group) {
        var plans = group.basePlans().stream()
                .map(plan -> new BasePlanDraft(null, plan.name(), Story.brl(plan.price())))
                .toList();
        categories.put(
                group.key(),
                desk.catalog().createCategory(new CategoryDraft(group.name(), plans, CatalogState.ACTIVE)));
    }

    private Ware add(Content.Item item) {
        var opens = courseKeys(item).stream().map(courses::get).toList();
        var price = item.price() == null ? null : Story.brl(item.price());
        var product = desk.catalog()
                .createProduct(new ProductDraft(
                        item.name(),
                        item.service() ? ProductKind.SERVICE : ProductKind.ACCESS,
                        opens,
                        price,
                        CatalogState.ACTIVE));
        var deals = new ArrayList<Deal>();
        item.offers().forEach(deal -> deals.add(add(deal, product.id())));
        return new Ware(item, product.id(), opens, deals);
    }

    private Deal add(Content.Deal deal, ProductId product) {
        var category = deal.category() == null ? null : categories.get(deal.category());
        var recurrence = recurrence(deal);
        var offer = desk.catalog()
                .createOffer(new OfferDraft(
                        deal.name(),
                        product,
                        Story.brl(deal.price()),
                        recurrence,
                        category == null ? null : category.id(),
                        deal.isPrivate(),
                        deal.trialDays(),
                        terms(deal),
                        CatalogState.ACTIVE));
        if (deal.archived()) {
            desk.catalog().changeOffer(offer.id(), now -> now.in(CatalogState.ARCHIVED));
        }
        var plans = category == null
                ? List.<BasePlanId>of()
                : category.basePlans().stream().map(BasePlan::id).toList();
        return new Deal(deal, offer.id(), recurrence, plans);
    }

    private static Recurrence recurrence(Content.Deal deal) {
        var count = deal.count() == null ? 1 : deal.count();
        return deal.unit() == null
                ? Recurrence.ONE_TIME
                : new Recurrence(Recurrence.Unit.valueOf(deal.unit()), count, null);
    }

    private static AccessTerms terms(Content.Deal deal) {
        var everyDays = deal.everyDays();
        var release = everyDays == null ? new Release.All() : new Release.EveryNDays(everyDays);
        return new AccessTerms(deal.days(), DurationFrom.RELEASE, null, null, release, AccessTerms.Review.PERSON, true);
    }

    private static List<String> courseKeys(Content.Item item) {
        @Nullable List<String> keys = item.courses();
        return keys == null ? List.of() : keys;
    }
}
