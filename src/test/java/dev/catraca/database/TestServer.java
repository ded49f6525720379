package dev.catraca.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

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
}
