package dev.catraca.catalog;

import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Where;
import java.util.Map;

/** How lists of the catalog go on: the condition that a page starts after its cursor, and the order. */
final class CatalogOrder {

    private CatalogOrder() {}

    /** Adds the condition to {@code where}; call it last, and put the answer behind its SQL. */
    static String tail(Where where, PageRequest page, String table, boolean byName) {
        var after = page.after();
        if (after != null && byName) {
            where.and(
                    "(%1$s.name, %1$s.id) > (:name, :after)".formatted(table),
                    Map.of("name", after.string(0), "after", after.uuid(1)));
        } else if (after != null) {
            where.and(table + ".id < :after", Map.of("after", after.uuid(0)));
        }
        return (byName ? " order by %1$s.name, %1$s.id" : " order by %1$s.id desc").formatted(table) + " limit :limit";
    }
}
