package io.zugang.sync.connection;

import io.zugang.platform.http.ProblemException;
import io.zugang.sync.SyncProblem;
import java.util.UUID;

/** What other slices see of a connection. */
public record ConnectionView(UUID id, UUID tenantId, UUID installationId, ConnectionState state) {

    static ConnectionView of(Connection connection) {
        return new ConnectionView(
                connection.id(), connection.tenantId(), connection.installationId(), connection.state());
    }

    public boolean isConnected() {
        return state == ConnectionState.CONNECTED;
    }

    public boolean isClosed() {
        return state == ConnectionState.CLOSED;
    }

    /** Refuses what a closed connection no longer takes. */
    public ConnectionView requireOpen() {
        if (isClosed()) {
            throw new ProblemException(SyncProblem.CONNECTION_CLOSED, "Central access of the installation is off.");
        }
        return this;
    }

    /** Refuses what needs an installation that is really connected. */
    public ConnectionView requireConnected() {
        requireOpen();
        if (!isConnected()) {
            throw new ProblemException(
                            SyncProblem.CONNECTION_NOT_CONNECTED, "The connection is still being made; see its state.")
                    .with("state", state.name());
        }
        return this;
    }
}
