package dev.catraca.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The role the pool logs in as: it owns nothing and row-level security holds for it. The owner's login could undo a
 * {@code set role}; a login of its own can't be undone from inside.
 */
final class ApplicationRole {

    private static final String PASSWORD_FILE = "database.password";

    private final DatabaseAccess owner;
    private final DatabaseSettings settings;
    private final DataDirectory data;

    ApplicationRole(DatabaseAccess owner, DatabaseSettings settings, DataDirectory data) {
        this.owner = owner;
        this.settings = settings;
        this.data = data;
    }

    /** The way in as the application's role, which exists and is harmless afterwards. Throws {@link Unusable}. */
    DatabaseAccess ensure() {
        var given = settings.db().appPassword();
        var access = owner.as(settings.db().appUser(), given == null ? data.secret(PASSWORD_FILE) : given);
        try (var connection = owner.connect()) {
            requirePostgres18(connection);
            makeKnown(connection, access);
        } catch (SQLException broken) {
            throw new Unusable("PostgreSQL does not let %s in: %s".formatted(owner, broken.getMessage()));
        }
        requireHarmless(access);
        return access;
    }

    private void requirePostgres18(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < 18) {
            throw new Unusable("Catraca needs PostgreSQL 18 or newer; %s is %s"
                    .formatted(owner.url(), connection.getMetaData().getDatabaseProductVersion()));
        }
    }

    private void makeKnown(Connection connection, DatabaseAccess access) throws SQLException {
        var exists = ask(connection, "select exists (select from pg_roles where rolname = ?)", access.user());
        if (exists && letsIn(access)) {
            return;
        }
        // The role of a shared server may belong to another installation: never change its password under it.
        if (exists && settings.db().external()) {
            throw new Unusable(refusal("alter role %s password", access));
        }
        var sql = exists
                ? "alter role %I login password %L"
                : "create role %I login password %L nosuperuser nobypassrls nocreatedb nocreaterole noreplication";
        try (var statement = connection.prepareStatement("select format('" + sql + "', ?, ?)")) {
            statement.setString(1, access.user());
            statement.setString(2, access.password());
            var rows = statement.executeQuery();
            rows.next();
            connection.createStatement().execute(rows.getString(1));
        } catch (SQLException forbidden) {
            throw new Unusable(
                    refusal("create role %s login nosuperuser nobypassrls nocreatedb nocreaterole password", access));
        }
    }

    private static boolean letsIn(DatabaseAccess access) {
        try (var connection = access.connect()) {
            return connection.isValid(3);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static String refusal(String statement, DatabaseAccess access) {
        var role = '"' + access.user().replace("\"", "\"\"") + '"';
        return """
                Catraca works as a role of its own in PostgreSQL and may not set it up itself. As an administrator, run
                    %s '<password>';
                and start again with CATRACA_DB_APP_USER=%s and CATRACA_DB_APP_PASSWORD=<password>.""".formatted(statement.formatted(role), access.user());
    }

    private void requireHarmless(DatabaseAccess access) {
        var harmful = """
                select rolsuper or rolbypassrls or pg_has_role(rolname, ?, 'member')
                from pg_roles where rolname = current_user""";
        try (var connection = access.connect()) {
            if (ask(connection, harmful, owner.user())) {
                throw new Unusable("""
                        The role %s may read every organization's rows. Row-level security must hold for it: as an
                        administrator, run
                            alter role "%s" nosuperuser nobypassrls;
                        take it out of the role %s, and start again.""".formatted(access.user(), access.user(), owner.user()));
            }
        } catch (SQLException broken) {
            throw new Unusable("PostgreSQL does not let %s in: %s".formatted(access, broken.getMessage()));
        }
    }

    private static boolean ask(Connection connection, String question, String parameter) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
