package dev.catraca.sample;

import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Removes a sample organization whole, in one transaction: all of it or, refused or interrupted, nothing. */
@Component
class Removal {

    private final RemovalRows rows;

    Removal(RemovalRows rows) {
        this.rows = rows;
    }

    /** How many rows each table holds of it. */
    Map<String, Long> preview(OrganizationId organization) {
        return rows.inside(organization, () -> rows.counts(organization, rows.tables()));
    }

    /** Gives back how many rows went. Throws {@link Refusal.Conflict} {@code not_a_sample}, whoever asks. */
    long remove(OrganizationId organization) {
        return rows.inside(organization, () -> {
            if (!rows.lockSample(organization)) {
                throw new Refusal.Conflict("not_a_sample");
            }
            var removed = rows.deleteCalls(organization);
            for (var table : childrenFirst(rows.tables(), rows.references())) {
                removed += rows.delete(table, organization);
            }
            return (long) removed;
        });
    }

    /** A table goes when no table that is left points at it. */
    static List<String> childrenFirst(Collection<String> tables, List<RemovalRows.Reference> references) {
        var left = new ArrayList<>(tables);
        var order = new ArrayList<String>();
        while (!left.isEmpty()) {
            var free = left.stream()
                    .filter(table -> references.stream()
                            .noneMatch(reference -> reference.to().equals(table) && left.contains(reference.from())))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("these tables point at each other in a circle: " + left);
            }
            order.addAll(free);
            left.removeAll(free);
        }
        return order;
    }
}
