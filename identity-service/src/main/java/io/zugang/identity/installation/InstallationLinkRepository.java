package io.zugang.identity.installation;

import io.zugang.platform.persistence.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Plain SQL in sets: an import touches hundreds of links at once and none of them needs an entity's life cycle. */
@ApplicationScoped
class InstallationLinkRepository {

    private static final String INSERT = "insert into account_installation_link (id, tenant_id, account_id,"
            + " installation_id, source_user_id, source_version, delivered_hash, admin) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "update account_installation_link set source_version = ?, delivered_hash = ?,"
            + " admin = ? where tenant_id = ? and installation_id = ? and source_user_id = ?";
    private static final String FIND = "select l.* from account_installation_link l"
            + " join unnest(?::uuid[], ?::text[]) as k (installation_id, source_user_id)"
            + " using (installation_id, source_user_id)";

    private final EntityManager entities;

    InstallationLinkRepository(EntityManager entities) {
        this.entities = entities;
    }

    Map<UUID, Set<UUID>> installationsOf(Collection<UUID> accountIds) {
        return session().doReturningWork(connection -> {
            var found = new HashMap<UUID, Set<UUID>>();
            try (var select = connection.prepareStatement(
                    "select account_id, installation_id from account_installation_link where account_id = any (?)")) {
                select.setArray(1, uuids(connection, accountIds));
                var rows = select.executeQuery();
                while (rows.next()) {
                    found.computeIfAbsent(rows.getObject(1, UUID.class), id -> new HashSet<>())
                            .add(rows.getObject(2, UUID.class));
                }
            }
            return found;
        });
    }

    Map<SourceUserKey, InstallationLink> find(Collection<SourceUserKey> users) {
        return session().doReturningWork(connection -> {
            var found = new HashMap<SourceUserKey, InstallationLink>();
            try (var select = connection.prepareStatement(FIND)) {
                select.setArray(
                        1,
                        uuids(
                                connection,
                                users.stream()
                                        .map(SourceUserKey::installationId)
                                        .toList()));
                select.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                users.stream().map(SourceUserKey::sourceUserId).toArray()));
                var rows = select.executeQuery();
                while (rows.next()) {
                    var link = read(rows);
                    found.put(new SourceUserKey(link.installationId(), link.sourceUserId()), link);
                }
            }
            return found;
        });
    }

    void insert(List<InstallationLink> added) {
        inBatch(INSERT, added, (insert, link) -> {
            insert.setObject(1, Uuid7.next());
            insert.setObject(2, link.tenantId());
            insert.setObject(3, link.accountId());
            insert.setObject(4, link.installationId());
            insert.setString(5, link.sourceUserId());
            insert.setLong(6, link.sourceVersion());
            insert.setBytes(7, link.deliveredHash());
            insert.setBoolean(8, link.admin());
        });
    }

    void update(List<InstallationLink> changed) {
        inBatch(UPDATE, changed, (update, link) -> {
            update.setLong(1, link.sourceVersion());
            update.setBytes(2, link.deliveredHash());
            update.setBoolean(3, link.admin());
            update.setObject(4, link.tenantId());
            update.setObject(5, link.installationId());
            update.setString(6, link.sourceUserId());
        });
    }

    void remove(UUID accountId) {
        entities.createNativeQuery("delete from account_installation_link where account_id = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    private void inBatch(String sql, List<InstallationLink> links, Binding binding) {
        if (links.isEmpty()) {
            return;
        }
        session().doWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (var link : links) {
                    binding.bind(statement, link);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }

    private static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    private static InstallationLink read(ResultSet row) throws SQLException {
        return new InstallationLink(
                row.getObject("tenant_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("installation_id", UUID.class),
                row.getString("source_user_id"),
                row.getLong("source_version"),
                row.getBytes("delivered_hash"),
                row.getBoolean("admin"));
    }

    private interface Binding {
        void bind(PreparedStatement statement, InstallationLink link) throws SQLException;
    }
}
