package dev.catraca.api;

import dev.catraca.api.json.Default;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.ProductDraft;
import dev.catraca.catalog.ProductKind;
import dev.catraca.courses.CourseId;
import dev.catraca.kernel.Money;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A product as sent. */
record ProductBody(
        String name,
        ProductKind kind,
        @Default("[]") List<CourseId> courseIds,
        @Nullable Money price,
        @Default("active") CatalogState state) {

    static ProductBody of(ProductDraft draft) {
        return new ProductBody(
                String.valueOf(draft.name()),
                Objects.requireNonNull(draft.kind()),
                draft.courseIds(),
                draft.price(),
                draft.state());
    }

    ProductDraft draft() {
        return new ProductDraft(name, kind, courseIds, price, state);
    }
}
