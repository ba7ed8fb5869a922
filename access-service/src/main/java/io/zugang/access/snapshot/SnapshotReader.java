package io.zugang.access.snapshot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.access.engine.Grant;
import io.zugang.access.engine.TenantImage;
import io.zugang.access.engine.World;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings the world up to what the database holds. Each turn reads one state of the database, in one transaction that sees no
 * other, and makes of each tenant that has changed one new image. For one thread at a time.
 */
@ApplicationScoped
class SnapshotReader {

    /** Stands for all tenants: its version counts the changes of what they share. */
    static final UUID SHARED = new UUID(0, 0);

    private final ChangeRows changes;
    private final TenantRows tenants;
    private final SubjectRows subjects;
    private final RoleRows roles;
    private final SessionRows sessions;
    private final EngineCatalogue catalogue;
    private final ServiceClients clients;
    private final ObjectMapper json;

    private final Map<UUID, RoleRow> knownRoles = new HashMap<>();
    private final Map<UUID, TenantRow> knownTenants = new HashMap<>();
    private @Nullable HoldingBuilder builder;
    private String horizon = "0";
    private long sharedVersion = -1;

    SnapshotReader(
            ChangeRows changes,
            TenantRows tenants,
            SubjectRows subjects,
            RoleRows roles,
            SessionRows sessions,
            EngineCatalogue catalogue,
            ServiceClients clients,
            ObjectMapper json) {
        this.changes = changes;
        this.tenants = tenants;
        this.subjects = subjects;
        this.roles = roles;
        this.sessions = sessions;
        this.catalogue = catalogue;
        this.clients = clients;
        this.json = json;
    }

    /** Takes over what has changed since the last turn; everything the first time. */
    void turn(Connection connection, World world) throws SQLException {
        var nextHorizon = changes.horizon(connection);
        var newest = changes.versionsSince(connection, horizon);
        long shared = newest.getOrDefault(SHARED, Math.max(sharedVersion, 0));
        newest.remove(SHARED);
        if (shared != sharedVersion) {
            readAll(connection, world, changes.versionsSince(connection, "0"));
            sharedVersion = shared;
        } else {
            newest.entrySet().removeIf(entry -> entry.getValue() <= versionOf(world, entry.getKey()));
            if (!newest.isEmpty()) {
                readChanged(connection, world, newest);
            }
        }
        horizon = nextHorizon;
    }

    private void readAll(Connection connection, World world, Map<UUID, Long> versions) throws SQLException {
        catalogue.putInto(world);
        knownRoles.clear();
        roles.all(connection).forEach(role -> knownRoles.put(role.id(), role));
        var compiler = new RoleCompiler(world.catalogue());
        builder = new HoldingBuilder(compiler, knownRoles, json);
        clients.putInto(world, compiler, 0);
        knownTenants.putAll(tenants.read(connection, null));
        sessions.all(connection, world);
        for (var tenant : knownTenants.values()) {
            world.change(tenant.id(), versions.getOrDefault(tenant.id(), 0L), change -> change.facts(tenant.facts()));
        }
        apply(world, versions, true, taker -> subjects.all(connection, taker));
    }

    private void readChanged(Connection connection, World world, Map<UUID, Long> newest) throws SQLException {
        var known = newest.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), tenant -> versionOf(world, tenant)));
        var reread = changes.rereadFor(connection, newest, known);
        if (!reread.roles.isEmpty()) {
            knownRoles.keySet().removeAll(reread.roles);
            roles.some(connection, reread.roles).forEach(role -> knownRoles.put(role.id(), role));
            builder = new HoldingBuilder(new RoleCompiler(world.catalogue()), knownRoles, json);
        }
        if (!reread.sessions.isEmpty()) {
            sessions.ofTenants(connection, reread.sessions, world);
        }
        if (!reread.tenants.isEmpty()) {
            knownTenants.putAll(tenants.read(connection, reread.tenants));
        }
        var rows = new ArrayList<SubjectRow>();
        subjects.ofTenants(connection, reread.tenants, rows::add);
        subjects.ofIds(connection, reread.subjects, rows::add);
        var byTenant = rows.stream().collect(Collectors.groupingBy(SubjectRow::tenantId));
        for (var entry : newest.entrySet()) {
            var tenant = entry.getKey();
            boolean whole = reread.tenants.contains(tenant);
            put(world, tenant, entry.getValue(), whole, byTenant.getOrDefault(tenant, List.of()));
        }
    }

    /** Subjects of one tenant follow each other, so that no more than one tenant is held at a time. */
    private void apply(World world, Map<UUID, Long> versions, boolean whole, Source source) throws SQLException {
        var batch = new ArrayList<SubjectRow>();
        source.readTo(subject -> {
            if (!batch.isEmpty() && !batch.get(0).tenantId().equals(subject.tenantId())) {
                flush(world, versions, whole, batch);
            }
            batch.add(subject);
        });
        if (!batch.isEmpty()) {
            flush(world, versions, whole, batch);
        }
    }

    private void flush(World world, Map<UUID, Long> versions, boolean whole, List<SubjectRow> batch) {
        var tenant = batch.get(0).tenantId();
        put(world, tenant, versions.getOrDefault(tenant, 0L), whole, batch);
        batch.clear();
    }

    private void put(World world, UUID tenantId, long version, boolean whole, List<SubjectRow> rows) {
        var tenant = knownTenants.get(tenantId);
        var holdings = builder();
        world.change(tenantId, version, change -> {
            if (whole) {
                change.clear();
            }
            if (whole && tenant != null) {
                change.facts(tenant.facts());
            }
            rows.forEach(row -> change.put(row.type(), row.key(), holdings.holding(row, tenant)));
        });
    }

    /** What one subject holds now, with what names it to people; nothing if it is not known. */
    Optional<Held> held(Connection connection, World world, String type, String key) throws SQLException {
        var found = new ArrayList<SubjectRow>(1);
        subjects.named(connection, type, key, found::add);
        var home = world.homeOf(type, key);
        if (found.isEmpty() || home == null) {
            return Optional.empty();
        }
        var row = found.get(0);
        return Optional.of(new Held(home, row.state(), builder().held(row, knownTenants.get(row.tenantId()))));
    }

    /** What somebody would hold who had these roles, each with the scope that it has where none is chosen. */
    Map<UUID, Grant> grantsOf(Collection<UUID> roleIds) {
        var grants = new HashMap<UUID, Grant>();
        for (var id : roleIds) {
            var grant = builder().grantOf(id);
            if (grant != null) {
                grants.put(id, grant);
            }
        }
        return grants;
    }

    private HoldingBuilder builder() {
        if (builder == null) {
            throw new IllegalStateException("Nothing was read yet");
        }
        return builder;
    }

    private static long versionOf(World world, UUID tenant) {
        TenantImage image = world.image(tenant);
        return image == null ? 0 : image.version();
    }

    /** Gives subjects to whoever takes them. */
    @FunctionalInterface
    private interface Source {
        void readTo(Consumer<SubjectRow> taker) throws SQLException;
    }
}
