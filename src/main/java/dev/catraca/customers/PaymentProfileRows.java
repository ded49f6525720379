package dev.catraca.customers;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PaymentProfileRows {

    private final JdbcClient jdbc;

    PaymentProfileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PaymentProfile profile) {
        var inserted = jdbc.sql("""
                insert into customers.payment_profile (organization_id, id, customer_id, holder, name, country, tax_id,
                    address_street, address_number, address_complement, address_district, address_city,
                    address_state, address_postal_code, address_country, created_at)
                values (:organization, :id, :customer, :holder, :name, :country, :taxId, :street, :number, :complement,
                    :district, :city, :addressState, :postalCode, :addressCountry, :createdAt)
                on conflict on constraint payment_profile_exists do nothing
                returning 1
                """)
                .params(CustomerMapping.columns(profile.address()))
                .param("organization", Caller.tenant())
                .param("id", profile.id().value())
                .param("customer", profile.customerId().value())
                .param("holder", profile.holder())
                .param("name", profile.name())
                .param("country", profile.country())
                .param("taxId", taxId(profile))
                .param("createdAt", profile.createdAt().atOffset(UTC))
                .query(Integer.class)
                .optional();
        if (inserted.isEmpty()) {
            throw exists();
        }
    }

    void update(PaymentProfile profile) {
        try {
            jdbc.sql("""
                    update customers.payment_profile
                    set holder = :holder, name = :name, country = :country, tax_id = :taxId, address_street = :street,
                        address_number = :number, address_complement = :complement, address_district = :district,
                        address_city = :city, address_state = :addressState, address_postal_code = :postalCode,
                        address_country = :addressCountry, version = :version
                    where organization_id = :organization and id = :id
                    """)
                    .params(CustomerMapping.columns(profile.address()))
                    .param("organization", Caller.tenant())
                    .param("id", profile.id().value())
                    .param("holder", profile.holder())
                    .param("name", profile.name())
                    .param("country", profile.country())
                    .param("taxId", taxId(profile))
                    .param("version", profile.version())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw exists();
        }
    }

    List<PaymentProfile> of(CustomerId customer) {
        return jdbc.sql("""
                select * from customers.payment_profile
                where organization_id = :organization and customer_id = :customer
                order by id desc
                """)
                .param("organization", Caller.tenant())
                .param("customer", customer.value())
                .query(CustomerMapping::profile)
                .list();
    }

    Optional<PaymentProfile> find(PaymentProfileId id) {
        return jdbc.sql("select * from customers.payment_profile where organization_id = :organization and id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(CustomerMapping::profile)
                .optional();
    }

    private static @Nullable String taxId(PaymentProfile profile) {
        return profile.taxId() == null ? null : profile.taxId().value();
    }

    private static Refusal exists() {
        return new Refusal.Conflict("payment_profile_exists");
    }
}
