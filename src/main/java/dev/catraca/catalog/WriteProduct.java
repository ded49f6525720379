package dev.catraca.catalog;

import dev.catraca.courses.CourseId;
import dev.catraca.courses.Courses;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates and edits products. */
@Component
class WriteProduct {

    private static final int MAX_NAME = 200;
    private static final int MAX_COURSES = 200;

    private final ProductRows rows;
    private final Courses courses;
    private final Prices prices;
    private final OrganizationClock clock;
    private final CatalogHistory history;

    WriteProduct(ProductRows rows, Courses courses, Prices prices, OrganizationClock clock, CatalogHistory history) {
        this.rows = rows;
        this.courses = courses;
        this.prices = prices;
        this.clock = clock;
        this.history = history;
    }

    ProductId create(ProductDraft draft) {
        var wanted = check(draft);
        requireCourses(wanted.courseIds());
        var id = ProductId.next();
        rows.insert(id, wanted, prices.currency(), clock.instant());
        history.created("product", id.value(), fields(wanted));
        return id;
    }

    void change(ProductId id, UnaryOperator<ProductDraft> edit) {
        var before = rows.lock(id).orElseThrow(() -> new Refusal.NotFound("id")).draft();
        var wanted = check(edit.apply(before));
        if (before.kind() != wanted.kind()) {
            throw new Refusal.Conflict("product_kind_fixed");
        }
        requireCourses(wanted.courseIds());
        rows.update(id, wanted);
        history.edited("product", id.value(), before.state(), wanted.state(), fields(before), fields(wanted));
    }

    private ProductDraft check(ProductDraft draft) {
        var checks = new Checks();
        var name = checks.line("name", draft.name(), MAX_NAME);
        checks.that(draft.kind() != null, "kind", "required");
        var wanted = draft.courseIds();
        checks.that(wanted.size() <= MAX_COURSES, "course_ids", "too_many", MAX_COURSES);
        checks.that(draft.kind() != ProductKind.ACCESS || !wanted.isEmpty(), "course_ids", "required");
        checks.that(draft.kind() != ProductKind.SERVICE || wanted.isEmpty(), "course_ids", "service_has_no_courses");
        checks.that(new HashSet<>(wanted).size() == wanted.size(), "course_ids", "repeated");
        var price = prices.optional("price", draft.price(), checks);
        checks.refuseIfAny();
        return new ProductDraft(name, draft.kind(), wanted, price, draft.state());
    }

    private void requireCourses(List<CourseId> wanted) {
        var known = courses.titles(wanted).keySet();
        for (var i = 0; i < wanted.size(); i++) {
            if (!known.contains(wanted.get(i))) {
                throw new Refusal.NotFound("course_ids[%d]".formatted(i));
            }
        }
    }

    private Map<String, @Nullable Object> fields(ProductDraft product) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", product.name());
        fields.put("kind", product.kind());
        var titles = courses.titles(product.courseIds());
        fields.put("courses", product.courseIds().stream().map(titles::get).collect(Collectors.joining(", ")));
        fields.put("price", CatalogHistory.amount(product.price()));
        return fields;
    }
}
