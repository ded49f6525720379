package dev.catraca.catalog;

import dev.catraca.courses.CourseId;
import dev.catraca.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sold. The price, if any, is for invoices that sell the product without an offer. */
public record Product(
        ProductId id,
        String name,
        ProductKind kind,
        List<CourseId> courseIds,
        @Nullable Money price,
        CatalogState state,
        Instant createdAt) {

    /** The product as it would be typed in; a starting point for an edit. */
    public ProductDraft draft() {
        return new ProductDraft(name, kind, courseIds, price, state);
    }
}
