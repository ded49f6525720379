package dev.catraca.catalog;

import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Where;
import java.util.Map;

/** How lists of the catalog go on: the condition that a page starts after its cursor, and the order. */
final class CatalogOrder {

    private CatalogOrder() {}

    static void after(Where where, PageRequest page, String table, CatalogSort sort) {
        var after = page.after();
        if (after != null && sort == CatalogSort.NAME) {
            where.and(
                    "(%1$s.name, %1$s.id) > (:name, :after)".formatted(table),
                    Map.of("name", after.string(0), "after", after.uuid(1)));
        } else if (after != null) {
            where.and(table + ".id < :after", Map.of("after", after.uuid(0)));
        }
    }

    static String sql(String table, CatalogSort sort) {
        return switch (sort) {
            case NAME -> " order by %1$s.name, %1$s.id limit :limit".formatted(table);
            case NEWEST -> " order by %s.id desc limit :limit".formatted(table);
        };
    }

    static Cursor cursor(CatalogSort sort, String name, Object id) {
        return sort == CatalogSort.NAME ? Cursor.of(name, id) : Cursor.of(id);
    }
}
