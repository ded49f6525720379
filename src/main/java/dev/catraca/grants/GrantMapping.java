package dev.catraca.grants;

import static java.util.stream.Collectors.toCollection;

import dev.catraca.catalog.TermsJson;
import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.orders.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A grant from its row, with the block of its student and course beside it as {@code blocked_at}, {@code blocked_by} and
 * {@code block_reason}; what it is worth at this moment follows from its facts.
 */
public record GrantMapping(Instant now) implements RowMapper<Grant> {

    @Override
    public Grant mapRow(ResultSet row, int number) throws SQLException {
        var suspensions = all(row, "suspensions", Suspension.class);
        var ends = all(row, "ends", Ending.class);
        var revocation = revocation(row);
        var frozen = isFrozen(row);
        var invoice = row.getObject("invoice_id", UUID.class);
        var order = row.getObject("order_id", UUID.class);
        var terms = row.getString("terms");
        return new Grant(
                new GrantId(row.getObject("id", UUID.class)),
                new CustomerId(row.getObject("student_id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                new GrantSource(
                        GrantSource.Kind.valueOf(row.getString("source_kind")), row.getObject("source_id", UUID.class)),
                invoice == null ? null : new InvoiceId(invoice),
                order == null ? null : new OrderId(order),
                revocation != null ? GrantState.REVOKED : state(row, frozen, suspensions, ends),
                suspensions,
                ends,
                revocation,
                frozen ? instant(row, "frozen_at") : null,
                frozen ? instant(row, "frozen_until") : null,
                moment(row, "starts_at"),
                instant(row, "ends_at"),
                instant(row, "first_entered_at"),
                terms == null ? null : TermsJson.read(terms),
                row.getString("reason"),
                moment(row, "created_at"));
    }

    /** One for so many days is over by itself. */
    private boolean isFrozen(ResultSet row) throws SQLException {
        var until = instant(row, "frozen_until");
        return row.getObject("frozen_at") != null && (until == null || until.isAfter(now));
    }

    private GrantState state(ResultSet row, boolean frozen, Set<Suspension> suspensions, Set<Ending> ends)
            throws SQLException {
        if (!ends.isEmpty()) {
            return GrantState.ENDED;
        }
        if (!suspensions.isEmpty()) {
            return GrantState.SUSPENDED;
        }
        if (frozen) {
            return GrantState.FROZEN;
        }
        var endsAt = instant(row, "ends_at");
        if (endsAt != null && !endsAt.isAfter(now)) {
            return GrantState.EXPIRED;
        }
        return moment(row, "starts_at").isAfter(now) ? GrantState.SCHEDULED : GrantState.ACTIVE;
    }

    /** The block of the whole course weighs more than the revocation of one grant. */
    private static @Nullable Revocation revocation(ResultSet row) throws SQLException {
        var blockedAt = instant(row, "blocked_at");
        if (blockedAt != null) {
            return new Revocation(
                    Revocation.Scope.COURSE, blockedAt, row.getString("blocked_by"), row.getString("block_reason"));
        }
        var revokedAt = instant(row, "revoked_at");
        return revokedAt == null
                ? null
                : new Revocation(
                        Revocation.Scope.GRANT, revokedAt, row.getString("revoked_by"), row.getString("revoke_reason"));
    }

    private static <E extends Enum<E>> Set<E> all(ResultSet row, String column, Class<E> type) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray())
                .map(name -> Enum.valueOf(type, name))
                .collect(toCollection(() -> EnumSet.noneOf(type)));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
