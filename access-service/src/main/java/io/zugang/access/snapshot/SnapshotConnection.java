package io.zugang.access.snapshot;

import io.agroal.api.AgroalDataSource;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is kept: those whose commits wait for the snapshot may hold all the others of the pool. For one thread.
 */
@ApplicationScoped
class SnapshotConnection {

    /** A database that does not answer must not hold the only thread for good. */
    private static final int READ_TIMEOUT_MILLIS = 10_000;

    private static final Logger LOG = Logger.getLogger(SnapshotConnection.class);

    private final AgroalDataSource database;
    private final TenantScope scope;
    private @Nullable Connection kept;

    SnapshotConnection(AgroalDataSource database, TenantScope scope) {
        this.database = database;
        this.scope = scope;
    }

    /** Reads from one state of the database, over all tenants. */
    <T> T read(Reading<T> reading) {
        try {
            var connection = connection();
            var result = reading.read(connection);
            connection.rollback();
            return result;
        } catch (SQLException | RuntimeException e) {
            close();
            throw new IllegalStateException("What decisions are made on cannot be read", e);
        }
    }

    private Connection connection() throws SQLException {
        var open = kept;
        if (open == null) {
            open = scope.asSystem("rights of all tenants are read", this::opened);
            kept = open;
            open.setNetworkTimeout(Runnable::run, READ_TIMEOUT_MILLIS);
            open.setAutoCommit(false);
            open.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        return open;
    }

    private Connection opened() {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException("There is no connection to the database", e);
        }
    }

    void close() {
        var open = kept;
        kept = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debug("A broken connection did not close", e);
            }
        }
    }

    /** Work on one state of the database. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }
}
