package dev.catraca.catalog;

import dev.catraca.courses.CourseId;
import dev.catraca.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product as somebody wants it, unchecked. */
public record ProductDraft(
        @Nullable String name,
        @Nullable ProductKind kind,
        List<CourseId> courseIds,
        @Nullable Money price,
        CatalogState state) {

    /** The same in another state. */
    public ProductDraft in(CatalogState other) {
        return new ProductDraft(name, kind, courseIds, price, other);
    }
}
