package dev.catraca.seats;

import static java.util.stream.Collectors.toCollection;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.grants.GrantId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.LineId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Seats and assignments from their rows. */
final class SeatMapping {

    private SeatMapping() {}

    static Seat seat(ResultSet row, int number) throws SQLException {
        var student = row.getObject("student_id", UUID.class);
        var release = row.getString("release");
        var grants = (UUID[]) row.getArray("grant_ids").getArray();
        var ends = (String[]) row.getArray("ends").getArray();
        return new Seat(
                new SeatId(row.getObject("id", UUID.class)),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                new LineId(row.getObject("line_id", UUID.class)),
                new ProductId(row.getObject("product_id", UUID.class)),
                SeatState.valueOf(row.getString("state")),
                Stream.of(ends).map(SeatEnding::valueOf).collect(toCollection(() -> EnumSet.noneOf(SeatEnding.class))),
                student == null ? null : new CustomerId(student),
                row.getString("invited_email"),
                release == null ? null : ReleaseRule.valueOf(release),
                instant(row, "assigned_at"),
                instant(row, "released_at"),
                Stream.of(grants).map(GrantId::new).toList(),
                moment(row, "created_at"));
    }

    static Assignment assignment(ResultSet row, int number) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                new SeatId(row.getObject("seat_id", UUID.class)),
                new CustomerId(row.getObject("student_id", UUID.class)),
                ReleaseRule.valueOf(row.getString("release")),
                moment(row, "assigned_at"),
                row.getString("assigned_by"),
                instant(row, "ended_at"),
                row.getString("ended_by"),
                row.getString("end_reason"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
