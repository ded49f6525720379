package dev.catraca.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.audit.Audit;
import dev.catraca.audit.AuditEntry;
import dev.catraca.catalog.AccessTerms.DurationFrom;
import dev.catraca.catalog.AccessTerms.Release;
import dev.catraca.catalog.AccessTerms.Review;
import dev.catraca.courses.CourseDraft;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.CourseState;
import dev.catraca.courses.Courses;
import dev.catraca.courses.LessonDraft;
import dev.catraca.courses.LessonId;
import dev.catraca.courses.ModuleDraft;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class CatalogTest {

    private static final PageRequest FIRST = PageRequest.of(null, null);

    @Autowired
    Catalog catalog;

    @Autowired
    Courses courses;

    @Autowired
    Audit audit;

    @Autowired
    TestOrganizations organizations;

    @Test
    void what_sells_access_opens_courses_and_a_service_opens_none() {
        inside(() -> {
            var first = course();
            var second = course();
            var bundle = catalog.createProduct(access("Combo", second, first));
            var cloud = catalog.createProduct(service("Cloud"));

            assertThat(catalog.product(bundle.id())).isEqualTo(bundle);
            assertThat(bundle.courseIds()).containsExactly(second, first);
            assertThat(cloud.price()).isEqualTo(brl(50_00));
            assertThat(catalog.products(List.of(cloud.id(), ProductId.next()))).containsOnlyKeys(cloud.id());
            invalid("course_ids required", () -> catalog.createProduct(access("Vazio")));
            invalid(
                    "course_ids service_has_no_courses",
                    () -> catalog.createProduct(
                            new ProductDraft("Cloud", ProductKind.SERVICE, List.of(first), null, CatalogState.ACTIVE)));
            invalid("course_ids repeated", () -> catalog.createProduct(access("Dobro", first, first)));
            missing("course_ids[1]", () -> catalog.createProduct(access("Alheio", first, CourseId.next())));
        });
    }

    @Test
    void a_product_changes_but_never_its_kind() {
        inside(() -> {
            var product = catalog.createProduct(access("Java", course()));
            var other = course();

            var changed = catalog.changeProduct(
                    product.id(), now -> new ProductDraft("Java 2", now.kind(), List.of(other), brl(1), now.state()));

            assertThat(changed.courseIds()).containsExactly(other);
            assertThat(history(product.id().value())).containsExactly("changed", "created");
            conflict("product_kind_fixed", () -> catalog.changeProduct(product.id(), _ -> service("x")));
            missing("id", () -> catalog.changeProduct(ProductId.next(), now -> now));
        });
    }

    @Test
    void a_price_is_not_negative_nor_huge_nor_in_another_currency() {
        inside(() -> {
            invalid("price negative", () -> catalog.createProduct(priced(brl(-1))));
            invalid("price out_of_range", () -> catalog.createProduct(priced(brl(Prices.MAX + 1))));
            invalid("price wrong_currency", () -> catalog.createProduct(priced(new Money(1, "USD"))));
            assertThat(catalog.createProduct(priced(brl(0))).price()).isEqualTo(brl(0));
            assertThat(catalog.createProduct(priced(null)).price()).isNull();
        });
    }

    @Test
    void an_archived_product_gets_no_new_offer() {
        inside(() -> {
            var product = catalog.createProduct(service("Cloud"));
            var offer = catalog.createOffer(offer(product.id()));
            archive(product);

            conflict("product_archived", () -> catalog.createOffer(offer(product.id())));
            conflict("product_archived", () -> catalog.priceOf(offer.id(), null));
            assertThat(history(product.id().value())).containsExactly("archived", "created");

            catalog.changeOffer(offer.id(), now -> state(now, CatalogState.ARCHIVED));
            conflict("offer_archived", () -> catalog.priceOf(offer.id(), null));
            conflict("product_archived", () -> catalog.changeOffer(offer.id(), now -> state(now, CatalogState.ACTIVE)));
        });
    }

    @Test
    void an_offer_keeps_all_that_was_agreed() {
        inside(() -> {
            var lesson = LessonId.next();
            var product = catalog.createProduct(service("Cloud"));
            var category = catalog.createCategory(category("Nuvem"));
            var terms = new AccessTerms(
                    30, DurationFrom.FIRST_ENTRY, 5, null, new Release.EveryNDays(7), Review.NONE, false);
            var wanted = new OfferDraft(
                    "Cloud mensal",
                    product.id(),
                    brl(199_90),
                    new Recurrence(Recurrence.Unit.MONTH, 3, 12),
                    category.id(),
                    true,
                    7,
                    terms,
                    CatalogState.ACTIVE);

            var offer = catalog.createOffer(wanted);

            assertThat(offer.draft()).isEqualTo(wanted);
            assertThat(catalog.offer(offer.id())).isEqualTo(offer);
            assertThat(catalog.offers(List.of(offer.id()))).containsEntry(offer.id(), offer);
            missing(
                    "terms.lesson_ids[0]",
                    () -> catalog.createOffer(with(
                            offer(product.id()),
                            new AccessTerms(
                                    null,
                                    DurationFrom.RELEASE,
                                    null,
                                    List.of(lesson),
                                    new Release.All(),
                                    Review.NONE,
                                    true))));
        });
    }

    @Test
    void terms_name_lessons_of_the_product_s_courses_only() {
        inside(() -> {
            var course = course();
            var own =
                    courses.outline(course).lessons().findFirst().orElseThrow().id();
            var foreign = courses.outline(course())
                    .lessons()
                    .findFirst()
                    .orElseThrow()
                    .id();
            var product = catalog.createProduct(access("Java", course)).id();

            var made = catalog.createOffer(with(offer(product), release(new Release.AfterStartDays(Map.of(own, 3)))));
            assertThat(made.terms().release()).isEqualTo(new Release.AfterStartDays(Map.of(own, 3)));
            missing(
                    "terms.release.lessons[0].lesson_id",
                    () -> catalog.createOffer(
                            with(offer(product), release(new Release.AfterStartDays(Map.of(foreign, 3))))));
            missing(
                    "terms.release.lessons[0].lesson_id",
                    () -> catalog.checkTerms(release(new Release.Dates(Map.of(foreign, LocalDate.EPOCH))), product));
            invalid(
                    "terms.release.days out_of_range",
                    () -> catalog.checkTerms(release(new Release.EveryNDays(0)), product));
            invalid(
                    "terms.release.weekdays required",
                    () -> catalog.checkTerms(release(new Release.Weekdays(Set.of())), product));
            invalid(
                    "terms.lesson_ids limit_or_list",
                    () -> catalog.checkTerms(
                            new AccessTerms(
                                    null, DurationFrom.RELEASE, 1, List.of(own), new Release.All(), Review.NONE, true),
                            product));
        });
    }

    @Test
    void all_problems_of_an_offer_are_told_at_once() {
        inside(() -> assertThatThrownBy(() -> catalog.createOffer(new OfferDraft(
                        " ",
                        null,
                        null,
                        new Recurrence(Recurrence.Unit.ONE_TIME, 2, 0),
                        null,
                        false,
                        -1,
                        AccessTerms.DEFAULT,
                        CatalogState.ACTIVE)))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Refusal.Problem::field)
                                .contains(
                                        "name",
                                        "product_id",
                                        "price",
                                        "recurrence.count",
                                        "recurrence.cycles",
                                        "trial_days")));
    }

    @Test
    void an_offer_of_a_category_with_base_plans_costs_both() {
        inside(() -> {
            var category = catalog.createCategory(
                    category("Cloud", plan(null, "Pequena", 50_00), plan(null, "Grande", 90_00)));
            var other = catalog.createCategory(category("Outra", plan(null, "Única", 1_00)));
            var product = catalog.createProduct(service("Cloud"));
            var offer = catalog.createOffer(in(category.id(), offer(product.id())));
            var small = category.basePlans().getFirst();

            var price = catalog.priceOf(offer.id(), small.id());

            assertThat(price.total()).isEqualTo(brl(100_00 + 50_00));
            assertThat(price.price()).isEqualTo(brl(100_00));
            assertThat(price.basePrice()).isEqualTo(brl(50_00));
            invalid("base_plan_id base_plan_required", () -> catalog.priceOf(offer.id(), null));
            missing(
                    "base_plan_id",
                    () -> catalog.priceOf(
                            offer.id(), other.basePlans().getFirst().id()));
            missing("offer_id", () -> catalog.priceOf(OfferId.next(), null));
            var plain = catalog.createOffer(offer(product.id()));
            assertThat(catalog.priceOf(plain.id(), null).total()).isEqualTo(brl(100_00));
            missing("base_plan_id", () -> catalog.priceOf(plain.id(), small.id()));
        });
    }

    @Test
    void base_plans_are_matched_by_id_and_never_lost() {
        inside(() -> {
            var category = catalog.createCategory(category("Cloud", plan(null, "P", 50_00), plan(null, "M", 70_00)));
            var small = category.basePlans().getFirst().id();
            var medium = category.basePlans().getLast().id();

            var changed = catalog.changeCategory(
                    category.id(), _ -> category("Nuvem", plan(medium, "Média", 75_00), plan(null, "G", 90_00)));

            assertThat(changed.basePlans()).extracting(BasePlan::name).containsExactly("Média", "G");
            assertThat(changed.basePlans().getFirst().id()).isEqualTo(medium);
            assertThat(catalog.basePlan(small).name()).isEqualTo("P");
            missing(
                    "base_plans[0].id",
                    () -> catalog.changeCategory(
                            category.id(), _ -> category("Nuvem", plan(BasePlanId.next(), "X", 1))));
            missing(
                    "base_plans[0].id",
                    () -> catalog.changeCategory(category.id(), _ -> category("Nuvem", plan(small, "P", 1))));
            invalid(
                    "base_plans[1].id repeated",
                    () -> catalog.changeCategory(
                            category.id(), _ -> category("Nuvem", plan(medium, "a", 1), plan(medium, "b", 1))));
            invalid(
                    "base_plans[0].price required",
                    () -> catalog.createCategory(
                            new CategoryDraft("x", List.of(new BasePlanDraft(null, "a", null)), CatalogState.ACTIVE)));
            missing("base_plan_id", () -> catalog.basePlan(BasePlanId.next()));
        });
    }

    @Test
    void an_archived_category_gets_no_new_offer() {
        inside(() -> {
            var category = catalog.createCategory(category("Cloud"));
            var product = catalog.createProduct(service("Cloud")).id();
            var offer = catalog.createOffer(in(category.id(), offer(product)));
            catalog.changeCategory(
                    category.id(), now -> new CategoryDraft(now.name(), now.basePlans(), CatalogState.ARCHIVED));

            conflict("category_archived", () -> catalog.createOffer(in(category.id(), offer(product))));
            assertThat(catalog.changeOffer(offer.id(), now -> now)).isEqualTo(offer);
            missing("category_id", () -> catalog.createOffer(in(CategoryId.next(), offer(product))));
        });
    }

    @Test
    void another_organization_s_catalog_does_not_exist() {
        var foreign = organizations.as(
                organizations.newOrganization(),
                () -> catalog.createOffer(
                        offer(catalog.createProduct(service("Deles")).id())));

        inside(() -> {
            missing("offer_id", () -> catalog.offer(foreign.id()));
            missing("product_id", () -> catalog.product(foreign.productId()));
            missing("product_id", () -> catalog.createOffer(offer(foreign.productId())));
            missing("id", () -> catalog.changeOffer(foreign.id(), now -> now));
            assertThat(catalog.offers(OfferQuery.ALL, FIRST).rows()).isEmpty();
            assertThat(catalog.products(ProductQuery.ALL, FIRST).rows()).isEmpty();
            assertThat(catalog.categories(CategoryQuery.ALL, FIRST).rows()).isEmpty();
        });
    }

    @Test
    void lists_are_searched_filtered_sorted_and_paged() {
        inside(() -> {
            var product = catalog.createProduct(service("Cloud básica"));
            catalog.createProduct(access("Álgebra", course()));
            var category = catalog.createCategory(category("Nuvem", plan(null, "P", 1)));
            catalog.createCategory(category("Apoio"));
            catalog.createOffer(in(category.id(), named("Zeta mensal", product.id())));
            catalog.createOffer(named("ágil anual", product.id()));
            catalog.createOffer(named("Beta mensal", product.id()));

            assertThat(products(new ProductQuery(null, null, CatalogState.ACTIVE, CatalogSort.NAME)))
                    .containsExactly("Álgebra", "Cloud básica");
            assertThat(products(new ProductQuery("basic", ProductKind.SERVICE, null, CatalogSort.NEWEST)))
                    .containsExactly("Cloud básica");
            assertThat(offers(OfferQuery.onSale("mens"))).containsExactly("Beta mensal", "Zeta mensal");
            assertThat(offers(new OfferQuery(null, null, product.id(), null, false, CatalogSort.NEWEST)))
                    .containsExactly("Beta mensal", "ágil anual", "Zeta mensal");
            assertThat(offers(new OfferQuery(null, null, null, category.id(), null, CatalogSort.NAME)))
                    .containsExactly("Zeta mensal");
            assertThat(categories(new CategoryQuery(null, CatalogState.ACTIVE, CatalogSort.NAME)))
                    .containsExactly("Apoio", "Nuvem");
            assertThat(categories(new CategoryQuery("nuv", null, CatalogSort.NEWEST)))
                    .containsExactly("Nuvem");
        });
    }

    private List<String> products(ProductQuery query) {
        return all(page -> catalog.products(query, page).map(Product::name));
    }

    private List<String> offers(OfferQuery query) {
        return all(page -> catalog.offers(query, page).map(Offer::name));
    }

    private List<String> categories(CategoryQuery query) {
        return all(page -> catalog.categories(query, page).map(Category::name));
    }

    private static List<String> all(Function<PageRequest, Page<String>> list) {
        var names = new ArrayList<String>();
        var page = list.apply(PageRequest.of(1, null));
        names.addAll(page.rows());
        while (page.next() != null) {
            page = list.apply(PageRequest.of(1, page.next()));
            names.addAll(page.rows());
        }
        return names;
    }

    private void inside(Runnable test) {
        organizations.run(organizations.newOrganization(), test::run);
    }

    private CourseId course() {
        var lesson = new LessonDraft(null, "Aula", null, null, false, false, null);
        var module = new ModuleDraft(null, "Módulo", List.of(lesson));
        return courses.create(new CourseDraft("Java", null, List.of(module), CourseState.ACTIVE))
                .id();
    }

    private void archive(Product product) {
        catalog.changeProduct(
                product.id(),
                now -> new ProductDraft(now.name(), now.kind(), now.courseIds(), now.price(), CatalogState.ARCHIVED));
    }

    private List<String> history(UUID id) {
        return audit.of(id, FIRST).rows().stream().map(AuditEntry::action).toList();
    }

    private static ProductDraft access(String name, CourseId... courses) {
        return new ProductDraft(name, ProductKind.ACCESS, List.of(courses), null, CatalogState.ACTIVE);
    }

    private static ProductDraft service(String name) {
        return new ProductDraft(name, ProductKind.SERVICE, List.of(), brl(50_00), CatalogState.ACTIVE);
    }

    private static ProductDraft priced(@Nullable Money price) {
        return new ProductDraft("Cloud", ProductKind.SERVICE, List.of(), price, CatalogState.ACTIVE);
    }

    private static CategoryDraft category(String name, BasePlanDraft... plans) {
        return new CategoryDraft(name, List.of(plans), CatalogState.ACTIVE);
    }

    private static BasePlanDraft plan(@Nullable BasePlanId id, String name, long price) {
        return new BasePlanDraft(id, name, brl(price));
    }

    private static OfferDraft offer(ProductId product) {
        return named("Mensal", product);
    }

    private static OfferDraft named(String name, ProductId product) {
        return new OfferDraft(
                name,
                product,
                brl(100_00),
                Recurrence.MONTHLY,
                null,
                false,
                0,
                AccessTerms.DEFAULT,
                CatalogState.ACTIVE);
    }

    private static OfferDraft in(CategoryId category, OfferDraft offer) {
        return new OfferDraft(
                offer.name(),
                offer.productId(),
                offer.price(),
                offer.recurrence(),
                category,
                offer.isPrivate(),
                offer.trialDays(),
                offer.terms(),
                offer.state());
    }

    private static OfferDraft with(OfferDraft offer, AccessTerms terms) {
        return new OfferDraft(
                offer.name(),
                offer.productId(),
                offer.price(),
                offer.recurrence(),
                offer.categoryId(),
                offer.isPrivate(),
                offer.trialDays(),
                terms,
                offer.state());
    }

    private static OfferDraft state(OfferDraft offer, CatalogState state) {
        return new OfferDraft(
                offer.name(),
                offer.productId(),
                offer.price(),
                offer.recurrence(),
                offer.categoryId(),
                offer.isPrivate(),
                offer.trialDays(),
                offer.terms(),
                state);
    }

    private static AccessTerms release(Release release) {
        return new AccessTerms(null, DurationFrom.RELEASE, null, null, release, Review.PERSON, true);
    }

    private static Money brl(long amount) {
        return new Money(amount, "BRL");
    }

    private static void missing(String field, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.NotFound.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static void conflict(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static void invalid(String problem, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(found -> found.field() + " " + found.code())
                                .contains(problem));
    }
}
