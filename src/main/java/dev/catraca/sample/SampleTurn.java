package dev.catraca.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** Held by the one program that fills or removes the sample school; the database lets go of it when that program dies. */
final class SampleTurn implements AutoCloseable {

    /** Any number that nobody else in this database locks. */
    private static final long KEY = 0x0ca7_7aca_5a3b_1eL;

    private final Connection connection;

    private SampleTurn(Connection connection) {
        this.connection = connection;
    }

    static SampleTurn take(DataSource owner, Consumer<String> progress) {
        try {
            var connection = owner.getConnection();
            try (var tried = connection.createStatement().executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
                tried.next();
                if (!tried.getBoolean(1)) {
                    progress.accept("Another program is busy with the sample school; waiting for it ...");
                    connection.createStatement().execute("select pg_advisory_lock(" + KEY + ")");
                }
            }
            return new SampleTurn(connection);
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("could not take turns with the sample school", broken);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            throw new DataAccessResourceFailureException("could not end the turn", gone);
        }
    }
}
