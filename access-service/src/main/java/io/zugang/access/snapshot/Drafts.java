package io.zugang.access.snapshot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.zugang.access.catalogue.CatalogueDocument;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tries catalogues on what is held, on a connection that cannot write. */
@ApplicationScoped
public class Drafts {

    private final Snapshot snapshot;
    private final RoleRows roles;
    private final TenantRows tenants;
    private final SubjectRows subjects;
    private final AgroalDataSource database;
    private final TenantScope scope;
    private final ObjectMapper json;

    Drafts(
            Snapshot snapshot,
            RoleRows roles,
            TenantRows tenants,
            SubjectRows subjects,
            AgroalDataSource database,
            TenantScope scope,
            ObjectMapper json) {
        this.snapshot = snapshot;
        this.roles = roles;
        this.tenants = tenants;
        this.subjects = subjects;
        this.database = database;
        this.scope = scope;
        this.json = json;
    }

    /**
     * Gives one after the other the subjects about whom a catalogue could change a decision, as they are in one state of the
     * database.
     *
     * @param tenant only those of this one; null for all
     * @param taker  says after each whether it takes another one
     */
    public void read(CatalogueDocument document, @Nullable UUID tenant, Taker taker) {
        snapshot.requireFresh();
        try (var connection = scope.asSystem("a catalogue is tried", this::opened)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var rows = new DraftRows(roles, tenants, subjects, connection, json);
            new Draft(document, snapshot.world(), rows).read(tenant, taker);
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("A catalogue cannot be tried on what is held", e);
        }
    }

    private Connection opened() {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException("There is no connection to the database", e);
        }
    }

    /** Takes subjects until it has enough. */
    @FunctionalInterface
    public interface Taker {

        /** Whether it takes another one. */
        boolean takes(DraftedSubject subject, DraftedWorlds worlds);
    }
}
