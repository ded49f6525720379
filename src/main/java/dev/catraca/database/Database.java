package dev.catraca.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The database of this installation: the embedded server if that is ours to run, the owner's way in and our own. */
final class Database implements AutoCloseable {

    private final DatabaseAccess owner;
    private final @Nullable EmbeddedPostgres embedded;
    private final @Nullable Watchdog watchdog;
    private final DatabaseAccess application;

    private Database(
            DatabaseAccess owner, @Nullable EmbeddedPostgres embedded, DatabaseSettings settings, DataDirectory data) {
        this.owner = owner;
        this.embedded = embedded;
        try {
            this.application = new ApplicationRole(owner, settings, data).ensure();
        } catch (RuntimeException unusable) {
            stop(embedded);
            throw unusable;
        }
        this.watchdog = embedded == null || settings.command() ? null : new Watchdog(embedded).start();
    }

    /** Reaches the database, starting the embedded server if no other was named. Throws {@link Unusable}. */
    static Database open(DatabaseSettings settings, DataDirectory data) {
        if (settings.db().external()) {
            return new Database(external(settings.db()), null, settings, data);
        }
        try {
            var lock = settings.command() ? DataLock.forCommand(data).orElse(null) : DataLock.forServer(data);
            if (lock == null) {
                return new Database(ServerFile.read(data).access(ServerFile.DATABASE), null, settings, data);
            }
            var embedded = EmbeddedPostgres.start(data, settings.postgresVersion(), lock);
            return new Database(embedded.owner(), embedded, settings, data);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static DatabaseAccess external(DatabaseSettings.Db db) {
        if (db.url() == null || db.user() == null || db.password() == null) {
            throw new Unusable("CATRACA_DB_URL (jdbc:postgresql://...) needs CATRACA_DB_USER and CATRACA_DB_PASSWORD");
        }
        return new DatabaseAccess(db.url(), db.user(), db.password());
    }

    DatabaseAccess owner() {
        return owner;
    }

    DatabaseAccess application() {
        return application;
    }

    @Override
    public void close() {
        if (watchdog != null) {
            watchdog.close();
        }
        stop(embedded);
    }

    private static void stop(@Nullable EmbeddedPostgres embedded) {
        if (embedded != null) {
            embedded.close();
        }
    }
}
