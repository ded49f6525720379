package dev.catraca.catalog;

import dev.catraca.audit.Audit;
import dev.catraca.audit.Change;
import dev.catraca.kernel.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes edits of the catalog in the history. */
@Component
class CatalogHistory {

    private final Audit audit;

    CatalogHistory(Audit audit) {
        this.audit = audit;
    }

    void created(String subject, UUID id, Map<String, ? extends @Nullable Object> fields) {
        audit.record(subject, id, "created", Change.between(Map.of(), fields), null);
    }

    /** A change of state has a word of its own; an edit of nothing is not noted. */
    void edited(
            String subject,
            UUID id,
            CatalogState from,
            CatalogState to,
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {
        var changes = Change.between(before, after);
        if (from != to) {
            audit.record(subject, id, to == CatalogState.ARCHIVED ? "archived" : "restored", changes, null);
        } else if (!changes.isEmpty()) {
            audit.record(subject, id, "changed", changes, null);
        }
    }

    /** An amount as people write it, without the currency: the organization has one. */
    static @Nullable String amount(@Nullable Money price) {
        return price == null
                ? null
                : BigDecimal.valueOf(price.amount(), price.decimals()).toPlainString();
    }
}
