package dev.catraca.database;

import org.jspecify.annotations.Nullable;

/** The database of this installation: the embedded server if that is ours to run, the owner's way in and our own. */
final class Database implements AutoCloseable {

    private final @Nullable EmbeddedPostgres embedded;
    private final DatabaseAccess owner;
    private final DatabaseAccess application;

    private Database(@Nullable EmbeddedPostgres embedded, DatabaseAccess owner, DatabaseAccess application) {
        this.embedded = embedded;
        this.owner = owner;
        this.application = application;
    }

    /** Reaches the database, starting the embedded server if no other was named. Throws {@link Unusable}. */
    static Database open(DatabaseSettings settings, DataDirectory data) {
        var embedded = settings.db().external() ? null : EmbeddedPostgres.start(data, settings.postgresVersion());
        try {
            var owner = embedded == null ? external(settings.db()) : embedded.owner();
            return new Database(embedded, owner, new ApplicationRole(owner, settings, data).ensure());
        } catch (RuntimeException unusable) {
            if (embedded != null) {
                embedded.close();
            }
            throw unusable;
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
        if (embedded != null) {
            embedded.close();
        }
    }
}
