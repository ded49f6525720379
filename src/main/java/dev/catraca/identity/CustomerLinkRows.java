package dev.catraca.identity;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.CustomerKind;
import dev.catraca.kernel.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CustomerLinkRows {

    private final JdbcClient jdbc;

    CustomerLinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CustomerProfile> profiles(String emailNormal) {
        return profiles(emailNormal, null);
    }

    List<CustomerProfile> profiles(SecretLinkRows.Mailbox mailbox) {
        return profiles(mailbox.emailNormal(), mailbox.customer());
    }

    private List<CustomerProfile> profiles(String emailNormal, @Nullable UUID only) {
        return jdbc.sql("""
                select id, name, kind
                from customers.customer
                where organization_id = :organization and email_normal = :email and state = 'ACTIVE'
                    and (cast(:only as uuid) is null or id = :only)
                order by name, id
                """)
                .param("organization", Caller.tenant())
                .param("email", emailNormal)
                .param("only", only)
                .query(CustomerLinkRows::profile)
                .list();
    }

    static CustomerProfile profile(ResultSet row, int number) throws SQLException {
        return new CustomerProfile(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getString("name"),
                CustomerKind.valueOf(row.getString("kind")));
    }
}
