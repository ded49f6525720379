package dev.catraca.customers;

import dev.catraca.kernel.EmailAddress;
import dev.catraca.kernel.Phone;
import dev.catraca.kernel.TaxId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between the module's rows and its records. */
final class CustomerMapping {

    private static final Address NOWHERE = new Address(null, null, null, null, null, null, null, null);

    private CustomerMapping() {}

    static Customer customer(ResultSet row, int number) throws SQLException {
        return new Customer(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new EmailAddress(row.getString("email")),
                phone(row),
                row.getString("country"),
                CustomerKind.valueOf(row.getString("kind")),
                taxId(row),
                row.getObject("birth_date", LocalDate.class),
                row.getString("language"),
                address(row),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getString("notes"),
                row.getString("external_id"),
                CustomerState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    static PaymentProfile profile(ResultSet row, int number) throws SQLException {
        return new PaymentProfile(
                new PaymentProfileId(row.getObject("id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("name"),
                row.getString("country"),
                taxId(row),
                address(row),
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    static Map<String, @Nullable Object> columns(@Nullable Address address) {
        var known = address == null ? NOWHERE : address;
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("street", known.street());
        columns.put("number", known.number());
        columns.put("complement", known.complement());
        columns.put("district", known.district());
        columns.put("city", known.city());
        columns.put("addressState", known.state());
        columns.put("postalCode", known.postalCode());
        columns.put("addressCountry", known.country());
        return columns;
    }

    static UUID[] uuids(Collection<CustomerId> ids) {
        return ids.stream().map(CustomerId::value).distinct().toArray(UUID[]::new);
    }

    private static @Nullable Phone phone(ResultSet row) throws SQLException {
        var e164 = row.getString("phone");
        return e164 == null ? null : new Phone(e164);
    }

    private static @Nullable TaxId taxId(ResultSet row) throws SQLException {
        var bare = row.getString("tax_id");
        return bare == null ? null : new TaxId(bare);
    }

    /** An address that exists always has its country. */
    private static @Nullable Address address(ResultSet row) throws SQLException {
        var country = row.getString("address_country");
        return country == null
                ? null
                : new Address(
                        row.getString("address_street"),
                        row.getString("address_number"),
                        row.getString("address_complement"),
                        row.getString("address_district"),
                        row.getString("address_city"),
                        row.getString("address_state"),
                        row.getString("address_postal_code"),
                        country);
    }
}
