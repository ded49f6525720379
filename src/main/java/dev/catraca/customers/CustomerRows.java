package dev.catraca.customers;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CustomerRows {

    private final JdbcClient jdbc;

    CustomerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Customer customer) {
        var inserted = jdbc.sql("""
                insert into customers.customer (organization_id, id, name, email, email_normal, phone, country, kind,
                    tax_id, birth_date, language, address_street, address_number, address_complement,
                    address_district, address_city, address_state, address_postal_code, address_country, tags, notes,
                    external_id, state, version, created_at)
                values (:organization, :id, :name, :email, :emailNormal, :phone, :country, :kind, :taxId, :birthDate,
                    :language, :street, :number, :complement, :district, :city, :addressState, :postalCode,
                    :addressCountry, :tags, :notes, :externalId, :state, :version, :createdAt)
                on conflict on constraint customer_external_id_taken do nothing
                returning 1
                """)
                .params(columns(customer))
                .param("createdAt", customer.createdAt().atOffset(UTC))
                .query(Integer.class)
                .optional();
        if (inserted.isEmpty()) {
            throw externalIdTaken();
        }
    }

    void update(Customer customer) {
        try {
            jdbc.sql("""
                    update customers.customer
                    set name = :name, email = :email, email_normal = :emailNormal, phone = :phone, country = :country,
                        kind = :kind, tax_id = :taxId, birth_date = :birthDate, language = :language,
                        address_street = :street, address_number = :number, address_complement = :complement,
                        address_district = :district, address_city = :city, address_state = :addressState,
                        address_postal_code = :postalCode, address_country = :addressCountry, tags = :tags,
                        notes = :notes, external_id = :externalId, state = :state, version = :version
                    where organization_id = :organization and id = :id
                    """).params(columns(customer)).update();
        } catch (DuplicateKeyException taken) {
            throw externalIdTaken();
        }
    }

    void insertWords(CustomerId id, Set<String> words) {
        jdbc.sql("""
                insert into customers.word (organization_id, word, customer_id)
                select :organization, word, :id from unnest(:words) as word
                on conflict do nothing
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("words", words.toArray(String[]::new))
                .update();
    }

    void deleteWords(CustomerId id) {
        jdbc.sql("delete from customers.word where organization_id = :organization and customer_id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .update();
    }

    Optional<Customer> find(CustomerId id) {
        return jdbc.sql("select * from customers.customer where organization_id = :organization and id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(CustomerMapping::customer)
                .optional();
    }

    /** Leaves room for whoever only refers to the customer: a foreign key's check must not wait for a payment. */
    Optional<Customer> lock(CustomerId id) {
        return jdbc.sql("""
                select * from customers.customer where organization_id = :organization and id = :id for no key update
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(CustomerMapping::customer)
                .optional();
    }

    void lock(Collection<CustomerId> ids) {
        jdbc.sql("""
                select 1 from customers.customer where organization_id = :organization and id = any(:ids)
                order by id for no key update
                """)
                .param("organization", Caller.tenant())
                .param("ids", CustomerMapping.uuids(ids))
                .query(Integer.class)
                .list();
    }

    List<Customer> all(Collection<CustomerId> ids) {
        return jdbc.sql("""
                select * from customers.customer where organization_id = :organization and id = any(:ids)
                """)
                .param("organization", Caller.tenant())
                .param("ids", CustomerMapping.uuids(ids))
                .query(CustomerMapping::customer)
                .list();
    }

    /** Without who was erased: their mailbox is nobody's any more. */
    List<Customer> withEmails(Collection<String> normalEmails) {
        return jdbc.sql("""
                select * from customers.customer
                where organization_id = :organization and email_normal = any(:emails) and state <> 'ERASED'
                order by id
                """)
                .param("organization", Caller.tenant())
                .param("emails", normalEmails.toArray(String[]::new))
                .query(CustomerMapping::customer)
                .list();
    }

    /** There may be no row yet, so the lock is on a number made of the mailbox. */
    void lockEmails(List<String> normalEmails) {
        jdbc.sql("""
                select pg_advisory_xact_lock(hashtextextended(:organization || ' ' || email, 0))
                from unnest(:emails) as email
                """)
                .param("organization", Caller.tenant().toString())
                .param("emails", normalEmails.toArray(String[]::new))
                .query(row -> {});
    }

    private static Refusal externalIdTaken() {
        return new Refusal.Conflict("external_id_taken");
    }

    private static Map<String, @Nullable Object> columns(Customer customer) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("organization", Caller.tenant());
        columns.put("id", customer.id().value());
        columns.put("name", customer.name());
        columns.put("email", customer.email().value());
        columns.put("emailNormal", customer.email().normal());
        columns.put("phone", customer.phone() == null ? null : customer.phone().value());
        columns.put("country", customer.country());
        columns.put("kind", customer.kind().name());
        columns.put("taxId", customer.taxId() == null ? null : customer.taxId().value());
        columns.put("birthDate", customer.birthDate());
        columns.put("language", customer.language());
        columns.put("tags", customer.tags().toArray(String[]::new));
        columns.put("notes", customer.notes());
        columns.put("externalId", customer.externalId());
        columns.put("state", customer.state().name());
        columns.put("version", customer.version());
        columns.putAll(CustomerMapping.columns(customer.address()));
        return columns;
    }
}
