package dev.catraca.identity;

import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Sha256;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which organizations know an address among their staff; asked before any organization is entered. */
@Component
class DirectoryRows {

    private final JdbcClient jdbc;

    DirectoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String emailNormal, OrganizationId organization) {
        jdbc.sql("""
                insert into identity.directory (email_digest, organization_id)
                values (:digest, :organization)
                on conflict do nothing
                """)
                .param("digest", Sha256.of(emailNormal))
                .param("organization", organization.value())
                .update();
    }

    List<OrganizationId> organizations(String emailNormal, int limit) {
        return jdbc.sql("""
                select organization_id
                from identity.directory
                where email_digest = :digest
                order by organization_id
                limit :limit
                """)
                .param("digest", Sha256.of(emailNormal))
                .param("limit", limit)
                .query((row, n) -> new OrganizationId(row.getObject("organization_id", UUID.class)))
                .list();
    }
}
