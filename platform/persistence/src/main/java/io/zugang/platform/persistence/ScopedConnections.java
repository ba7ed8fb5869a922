package io.zugang.platform.persistence;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes the tenant scope onto each connection as it leaves the pool. The three settings are what the policies made by
 * {@code zugang_protect} read. They are set at every hand-over, also to nothing, so that no scope survives on a pooled
 * connection; the price is one round trip for each transaction.
 */
@ApplicationScoped
class ScopedConnections implements AgroalPoolInterceptor {

    private static final String SET_SCOPE = "select set_config('zugang.scope', ?, false),"
            + " set_config('zugang.tenants', ?, false), set_config('zugang.managed', ?, false)";

    private final TenantScope scope;

    ScopedConnections(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        var reach = scope.reach();
        try (var statement = connection.prepareStatement(SET_SCOPE)) {
            statement.setString(1, reach.everything() ? "system" : "");
            statement.setString(2, array(reach.tenants()));
            statement.setString(3, array(reach.managedBy()));
            statement.execute();
        } catch (SQLException e) {
            // A connection whose scope is unknown must not be used.
            throw new IllegalStateException("The tenant scope could not be set on a connection", e);
        }
    }

    private static String array(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
