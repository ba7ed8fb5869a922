package io.zugang.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/** Plain SQL over arrays: each step is one statement for the whole batch. */
@ApplicationScoped
class AccountBatchRepository {

    private static final String LOCK_TENANT = "select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))";
    private static final String LOCK = "select id, tenant_id, login, email, first_name, last_name, locale, managed_by,"
            + " deleted_at is not null as deleted from account"
            + " where id = any (?) or email = any (?) or login = any (?) order by id for update";
    private static final String COLUMNS = "unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]";
    private static final String INSERT = "insert into account (id, tenant_id, version, created_at, updated_at, type,"
            + " login, email, email_verified, first_name, last_name, locale, enabled, required_actions, origin,"
            + " managed_by, installation_admin, owner)"
            + " select id, tenant_id, 0, now(), now(), 'EXTERNAL', login, email, false, first_name, last_name, locale,"
            + " true, array['SET_PASSWORD'], 'SYNC', 'SOURCE', false, false"
            + " from " + COLUMNS + ", ?::uuid[])"
            + " as c (id, login, email, first_name, last_name, locale, tenant_id)";
    private static final String UPDATE = "update account a set version = a.version + 1, updated_at = now(),"
            + " login = c.login, email = c.email, email_verified = a.email_verified and a.email = c.email,"
            + " first_name = c.first_name, last_name = c.last_name, locale = c.locale"
            + " from " + COLUMNS + ") as c (id, login, email, first_name, last_name, locale) where a.id = c.id";
    private static final String FOLLOW = "update account a set version = a.version + 1, updated_at = now(),"
            + " installation_admin = l.admin from (select account_id, bool_or(admin) as admin"
            + " from account_installation_link where account_id = any (?) group by account_id) l"
            + " where a.id = l.account_id and a.installation_admin is distinct from l.admin returning a.id";

    private static final String LEAVE_UNIT =
            "update account set version = version + 1, updated_at = now(), unit_id = null"
                    + " where id in (select id from account where unit_id = ? and deleted_at is null order by id limit ? for update)"
                    + " returning id";

    private final EntityManager entities;

    AccountBatchRepository(EntityManager entities) {
        this.entities = entities;
    }

    void lockTenant(UUID tenantId) {
        entities.createNativeQuery(LOCK_TENANT)
                .setParameter("name", "provision:" + tenantId)
                .getSingleResult();
    }

    List<BatchAccount> lock(Collection<UUID> ids, Collection<String> emails) {
        return session().doReturningWork(connection -> {
            try (var select = connection.prepareStatement(LOCK)) {
                select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                select.setArray(2, connection.createArrayOf("text", emails.toArray()));
                select.setArray(3, connection.createArrayOf("text", emails.toArray()));
                var found = new ArrayList<BatchAccount>();
                var rows = select.executeQuery();
                while (rows.next()) {
                    found.add(read(rows));
                }
                return found;
            }
        });
    }

    void insert(Collection<BatchAccount> created) {
        session().doWork(connection -> {
            try (var insert = connection.prepareStatement(INSERT)) {
                bind(connection, insert, created);
                insert.setArray(7, column(connection, "uuid", created, BatchAccount::tenantId));
                insert.executeUpdate();
            }
        });
    }

    void update(Collection<BatchAccount> changed) {
        session().doWork(connection -> {
            try (var update = connection.prepareStatement(UPDATE)) {
                bind(connection, update, changed);
                update.executeUpdate();
            }
        });
    }

    Set<UUID> followAdminFlags(Collection<UUID> ids) {
        return session().doReturningWork(connection -> {
            try (var update = connection.prepareStatement(FOLLOW)) {
                update.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                return changed(update);
            }
        });
    }

    Set<UUID> leaveUnit(UUID unitId, int limit) {
        return session().doReturningWork(connection -> {
            try (var update = connection.prepareStatement(LEAVE_UNIT)) {
                update.setObject(1, unitId);
                update.setInt(2, limit);
                return changed(update);
            }
        });
    }

    private static Set<UUID> changed(PreparedStatement update) throws SQLException {
        var changed = new HashSet<UUID>();
        var rows = update.executeQuery();
        while (rows.next()) {
            changed.add(rows.getObject(1, UUID.class));
        }
        return changed;
    }

    private static void bind(Connection connection, PreparedStatement statement, Collection<BatchAccount> accounts)
            throws SQLException {
        statement.setArray(1, column(connection, "uuid", accounts, BatchAccount::id));
        statement.setArray(2, column(connection, "text", accounts, BatchAccount::login));
        statement.setArray(3, column(connection, "text", accounts, BatchAccount::email));
        statement.setArray(4, column(connection, "text", accounts, BatchAccount::firstName));
        statement.setArray(5, column(connection, "text", accounts, BatchAccount::lastName));
        statement.setArray(6, column(connection, "text", accounts, BatchAccount::locale));
    }

    private static Array column(
            Connection connection, String type, Collection<BatchAccount> accounts, Function<BatchAccount, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, accounts.stream().map(value).toArray());
    }

    private static BatchAccount read(ResultSet row) throws SQLException {
        return new BatchAccount(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("login"),
                row.getString("email"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("locale"),
                AttributeOwner.valueOf(row.getString("managed_by")),
                row.getBoolean("deleted"));
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
