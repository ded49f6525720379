package dev.catraca.database;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Enters the caller's organization with the first statement of each transaction. */
public final class OrganizationTransactionManager extends JdbcTransactionManager {

    OrganizationTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Caller.ifAny().ifPresent(caller -> enter(transaction, caller.organization()));
    }

    private void enter(Object transaction, OrganizationId organization) {
        try (var statement = connection().prepareStatement("select organizations.enter(?)")) {
            statement.setObject(1, organization.value());
            statement.execute();
        } catch (SQLException broken) {
            // The connection is bound already, and nobody else would give it back.
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("could not enter organization " + organization, broken);
        }
    }

    private Connection connection() {
        var holder = TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder instanceof ConnectionHolder bound) {
            return bound.getConnection();
        }
        throw new IllegalStateException("no connection in this transaction");
    }
}
