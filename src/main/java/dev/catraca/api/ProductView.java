package dev.catraca.api;

import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.ProductId;
import dev.catraca.catalog.ProductKind;
import dev.catraca.courses.CourseId;
import dev.catraca.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product as answered. */
record ProductView(
        ProductId id,
        String name,
        ProductKind kind,
        List<CourseId> courseIds,
        @Nullable Money price,
        CatalogState state,
        Instant createdAt) {

    static ProductView of(Product product) {
        return new ProductView(
                product.id(),
                product.name(),
                product.kind(),
                product.courseIds(),
                product.price(),
                product.state(),
                product.createdAt());
    }
}
