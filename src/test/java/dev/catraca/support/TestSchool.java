package dev.catraca.support;

import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.BasePlanDraft;
import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.Category;
import dev.catraca.catalog.CategoryDraft;
import dev.catraca.catalog.CategoryId;
import dev.catraca.catalog.Offer;
import dev.catraca.catalog.OfferDraft;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.ProductDraft;
import dev.catraca.catalog.ProductKind;
import dev.catraca.catalog.Recurrence;
import dev.catraca.courses.Course;
import dev.catraca.courses.CourseDraft;
import dev.catraca.courses.CourseState;
import dev.catraca.courses.Courses;
import dev.catraca.courses.LessonDraft;
import dev.catraca.courses.ModuleDraft;
import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Money;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills a test's organization with the people, courses and plans that it needs. Call as that organization. */
@Component
public class TestSchool {

    private final Customers customers;
    private final Courses courses;
    private final Catalog catalog;

    TestSchool(Customers customers, Courses courses, Catalog catalog) {
        this.customers = customers;
        this.courses = courses;
        this.catalog = catalog;
    }

    public static Money brl(long cents) {
        return new Money(cents, "BRL");
    }

    public Customer person(String name) {
        return customers.create(NewCustomer.of(name, "p" + Ids.next() + "@example.com", "11987654321"));
    }

    public Customer company(String name) {
        var wanted = NewCustomer.of(name, "c" + Ids.next() + "@example.com", "11987654321");
        return customers.create(wanted.withTaxId("11222333000181"));
    }

    /** A course of one module with some lessons. */
    public Course course(String title, int lessons) {
        var drafts = IntStream.rangeClosed(1, lessons)
                .mapToObj(i -> new LessonDraft(null, "Aula " + i, "# Aula " + i, null, false, false, null))
                .toList();
        var module = new ModuleDraft(null, "Módulo 1", drafts);
        return courses.create(new CourseDraft(title, null, List.of(module), CourseState.ACTIVE));
    }

    public Product product(String name, @Nullable Money price, Course... opens) {
        var ids = Stream.of(opens).map(Course::id).toList();
        var kind = ids.isEmpty() ? ProductKind.SERVICE : ProductKind.ACCESS;
        return catalog.createProduct(new ProductDraft(name, kind, ids, price, CatalogState.ACTIVE));
    }

    public Category category(String name, String basePlan, Money price) {
        var plans = List.of(new BasePlanDraft(null, basePlan, price));
        return catalog.createCategory(new CategoryDraft(name, plans, CatalogState.ACTIVE));
    }

    public Offer offer(Product product, Money price, Recurrence recurrence) {
        return offer(product, price, recurrence, null, AccessTerms.DEFAULT, 0);
    }

    public Offer offer(
            Product product,
            Money price,
            Recurrence recurrence,
            @Nullable CategoryId category,
            AccessTerms terms,
            int trialDays) {
        return catalog.createOffer(new OfferDraft(
                product.name() + " - plano",
                product.id(),
                price,
                recurrence,
                category,
                false,
                trialDays,
                terms,
                CatalogState.ACTIVE));
    }
}
