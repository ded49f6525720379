package dev.catraca.web.admin;

import dev.catraca.audit.AuditEntry;
import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.kernel.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The names behind the ids that a history keeps, as they are today. */
@Component
class HistoryNames {

    private static final Set<String> PEOPLE = Set.of("customer_id", "student_id");
    private static final Set<String> PRODUCTS = Set.of("product_id");

    private final Customers customers;
    private final Catalog catalog;

    HistoryNames(Customers customers, Catalog catalog) {
        this.customers = customers;
        this.catalog = catalog;
    }

    Map<String, String> of(List<AuditEntry> entries) {
        var names = new HashMap<String, String>();
        var people = ids(entries, PEOPLE).map(CustomerId::new).toList();
        customers.all(people).forEach((id, customer) -> names.put(id.toString(), customer.name()));
        var products = ids(entries, PRODUCTS).map(ProductId::new).toList();
        catalog.products(products).forEach((id, product) -> names.put(id.value().toString(), product.name()));
        return names;
    }

    private static Stream<UUID> ids(List<AuditEntry> entries, Set<String> fields) {
        return entries.stream()
                .flatMap(entry -> entry.changes().entrySet().stream())
                .filter(change -> fields.contains(change.getKey()))
                .flatMap(change ->
                        Stream.of(change.getValue().from(), change.getValue().to()))
                .flatMap(Stream::ofNullable)
                .flatMap(id -> Ids.read(id).stream())
                .distinct();
    }
}
