package dev.catraca.grants;

import dev.catraca.bulk.BulkRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the runs over many grants have in common: how people know a row, and how its texts are read. */
final class ManyGrants {

    static final String GRANT = "grant_id";
    static final List<String> COLUMNS = List.of("name", "email");

    private ManyGrants() {}

    static GrantId grant(BulkRow row) {
        return new GrantId(UUID.fromString(row.given(GRANT)));
    }

    static @Nullable Instant moment(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }
}
