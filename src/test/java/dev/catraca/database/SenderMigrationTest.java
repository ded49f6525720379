package dev.catraca.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.support.CatracaTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Who mail comes from moved from the mail server's settings to the brand's; nobody's was lost. */
@CatracaTest
class SenderMigrationTest {

    @Value("${catraca.data}")
    Path data;

    private DatabaseAccess owner;

    @Test
    void every_sender_moves_and_one_named_like_its_brand_follows_the_brand() throws IOException, SQLException {
        var there = TestServer.another(data, "senders");
        owner = new DatabaseAccess(
                there.get("CATRACA_DB_URL"), there.get("CATRACA_DB_USER"), there.get("CATRACA_DB_PASSWORD"));
        execute("create role senders_app login password 'senders'");
        migrate("0022");
        organization(1, "Escola Um", "Ana, da Escola Um", "'ana@um.example'");
        organization(2, "Escola Dois", "Escola Dois", "null");
        execute("insert into organizations.organization (organization_id, slug, sandbox, created_at) "
                + "values ('00000000-0000-0000-0000-000000000003', 'c', false, "
                + "'2026-01-01')");

        migrate("latest");

        assertThat(senders())
                .containsExactly(
                        "00000000-0000-0000-0000-000000000001 Ana, da Escola Um ana@um.example",
                        "00000000-0000-0000-0000-000000000002 null null");
    }

    private void organization(int number, String brand, String sender, String replyTo) throws SQLException {
        var id = "00000000-0000-0000-0000-00000000000" + number;
        execute("""
                begin;
                select organizations.enter('%1$s');
                insert into organizations.organization (organization_id, slug, sandbox, created_at)
                values ('%1$s', 'o%2$d', false, '2026-01-01');
                insert into organizations.profile (organization_id, name, country, currency, time_zone, language,
                    brand_name, brand_color)
                values ('%1$s', 'x', 'BR', 'BRL', 'UTC', 'pt-BR', '%3$s', '#000000');
                insert into notifications.smtp (organization_id, host, port, security, sender_name, sender_email, reply_to)
                values ('%1$s', 'h', 25, 'NONE', '%4$s', 'a@b.example', %5$s);
                commit
                """.formatted(id, number, brand, sender, replyTo));
    }

    private List<String> senders() throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = owner.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select organization_id, name, reply_to from notifications.sender order by 1")) {
            while (rows.next()) {
                found.add("%s %s %s".formatted(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return found;
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("application_role", "senders_app"))
                .target(target)
                .load()
                .migrate();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
