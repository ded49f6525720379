package dev.catraca.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** Readies the embedded server of a test run: the program is kept, the data is not. */
public final class TestServer {

    private TestServer() {}

    /** Leaves a running server with an empty database, which the program then adopts. */
    public static void prepare(Path folder, String version) throws IOException, SQLException {
        var data = new DataDirectory(folder);
        var server = EmbeddedPostgres.start(data, version, DataLock.forServer(data));
        var access = server.owner();
        var maintenance = new DatabaseAccess(
                access.url().replace("/" + ServerFile.DATABASE, "/postgres"), access.user(), access.password());
        try (var connection = maintenance.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database " + ServerFile.DATABASE + " with (force)");
            statement.execute("create database " + ServerFile.DATABASE);
            // A test run's data needn't survive a power cut.
            statement.execute("alter system set fsync = off");
            statement.execute("alter system set synchronous_commit = off");
            statement.execute("select pg_reload_conf()");
        }
        server.leave();
    }

    /** One more empty database on that server: the environment of a program that is to work on it. */
    public static Map<String, String> another(Path folder, String name) throws IOException, SQLException {
        var file = ServerFile.read(new DataDirectory(folder));
        try (var connection = file.access("postgres").connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("drop role if exists " + name + "_app");
            statement.execute("create database " + name);
        }
        var access = file.access(name);
        return Map.of(
                "CATRACA_DB_URL", access.url(),
                "CATRACA_DB_USER", access.user(),
                "CATRACA_DB_PASSWORD", access.password(),
                "CATRACA_DB_APP_USER", name + "_app",
                "CATRACA_DB_APP_PASSWORD", name);
    }
}
