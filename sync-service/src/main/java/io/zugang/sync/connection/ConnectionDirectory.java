package io.zugang.sync.connection;

import io.zugang.platform.persistence.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The connections as other slices may see them. */
@ApplicationScoped
public class ConnectionDirectory {

    private final ConnectionService connections;
    private final ConnectionRepository repository;

    ConnectionDirectory(ConnectionService connections, ConnectionRepository repository) {
        this.connections = connections;
        this.repository = repository;
    }

    /** The connection, if the caller reaches it; otherwise it is not found. */
    @Transactional
    public ConnectionView reached(UUID id) {
        return ConnectionView.of(connections.get(id));
    }

    /** The connection of a known tenant, for work that has no caller. */
    @Transactional
    public ConnectionView of(UUID tenantId, UUID id) {
        return repository
                .seen(ConnectionSight.of(Reach.tenant(tenantId)), id)
                .map(ConnectionView::of)
                .orElseThrow(() -> new IllegalStateException("Connection " + id + " is gone"));
    }
}
