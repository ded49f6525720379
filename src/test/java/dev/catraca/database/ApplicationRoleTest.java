package dev.catraca.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.support.CatracaTest;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class ApplicationRoleTest {

    @Autowired
    Database database;

    @TempDir
    Path elsewhere;

    @Test
    void a_role_that_bypasses_row_level_security_is_refused() throws SQLException {
        execute("drop role if exists all_seeing", "create role all_seeing login bypassrls password 'x'");

        assertThatThrownBy(() -> ensure(database.owner(), "all_seeing", "x"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("nobypassrls");
    }

    @Test
    void the_owner_is_refused_as_the_applications_role() {
        var owner = database.owner();

        assertThatThrownBy(() -> ensure(owner, owner.user(), owner.password())).isInstanceOf(Unusable.class);
    }

    @Test
    void without_the_right_to_make_the_role_the_refusal_says_what_to_run() throws SQLException {
        execute("drop role if exists powerless", "create role powerless login password 'x'");

        assertThatThrownBy(() -> ensure(database.owner().as("powerless", "x"), "not_there_yet", "y"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("create role \"not_there_yet\" login")
                .hasMessageContaining("CATRACA_DB_APP_PASSWORD")
                .hasMessageNotContaining("'y'");
    }

    @Test
    void the_password_of_a_role_on_a_shared_server_is_never_changed() throws SQLException {
        execute("drop role if exists of_another", "create role of_another login password 'theirs'");

        assertThatThrownBy(() -> ensure(database.owner(), "of_another", "ours")).isInstanceOf(Unusable.class);
        assertThat(ensure(database.owner(), "of_another", "theirs").user()).isEqualTo("of_another");
    }

    private DatabaseAccess ensure(DatabaseAccess owner, String user, String password) {
        var db = new DatabaseSettings.Db(owner.url(), owner.user(), owner.password(), user, password, 1);
        var settings = new DatabaseSettings(elsewhere, null, "18", false, db);
        return new ApplicationRole(owner, settings, new DataDirectory(elsewhere)).ensure();
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = database.owner().connect()) {
            for (var sql : statements) {
                connection.createStatement().execute(sql);
            }
        }
    }
}
