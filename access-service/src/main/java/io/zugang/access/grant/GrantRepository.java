package io.zugang.access.grant;

import io.zugang.access.decision.Grant;
import io.zugang.access.decision.RoleView;
import io.zugang.access.decision.Scope;
import io.zugang.access.decision.SubjectType;
import io.zugang.access.decision.SubjectView;
import io.zugang.access.decision.TenantView;
import io.zugang.platform.persistence.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Plain JDBC: decisions are the hottest reads there are, and need no entity, no session and no transaction. */
@ApplicationScoped
class GrantRepository {

    /** Rows of one subject follow each other; n is the place of the question. */
    private static final String LOAD = """
            select q.n, s.type, s.key, s.tenant_id, s.enabled, s.status, s.valid_from, s.valid_until,
                   t.status as tenant_status, t.partner_id, coalesce(v.version, 0) as version,
                   exists (select 1 from ended_session e where e.sid = q.sid and e.tenant_id = s.tenant_id) as session_ended,
                   a.id as assignment_id, a.scope, a.valid_from as grant_from, a.valid_until as grant_until,
                   r.id as role_id, r.key as role_key, r.widest_scope, r.permissions, r.grantable
            from unnest(?::text[], ?::text[], ?::text[]) with ordinality as q (type, key, sid, n)
            join subject s on s.type = q.type and s.key = q.key
            left join tenant_ref t on t.id = s.tenant_id
            left join access_version v on v.tenant_id = s.tenant_id
            left join role_assignment a on a.subject_id = s.id
            left join role r on r.id = a.role_id
            order by q.n, a.id
            """;

    private static final String USES = """
            select a.id, a.tenant_id, a.subject_type, a.subject_key
            from role_assignment a
            left join tenant_ref t on t.id = a.tenant_id
            where a.role_id = ? and (? or a.tenant_id = any (?) or t.partner_id = any (?))
            order by a.id
            """;

    private final DataSource database;

    GrantRepository(DataSource database) {
        this.database = database;
    }

    /** What the subjects hold, by one statement however many they are; those that are not known are left out. */
    Map<GrantQuestion, Holding> load(List<GrantQuestion> questions) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LOAD)) {
            statement.setArray(
                    1, texts(connection, questions, question -> question.type().name()));
            statement.setArray(2, texts(connection, questions, GrantQuestion::id));
            statement.setArray(3, texts(connection, questions, GrantQuestion::sessionId));
            var holdings = new HashMap<GrantQuestion, Holding>();
            try (var rows = statement.executeQuery()) {
                for (boolean more = rows.next(); more; ) {
                    int place = rows.getInt("n");
                    var subject = subject(rows);
                    var version = rows.getLong("version");
                    var grants = new ArrayList<Grant>();
                    do {
                        addGrant(rows, grants);
                        more = rows.next();
                    } while (more && rows.getInt("n") == place);
                    holdings.put(questions.get(place - 1), new Holding(subject, grants, version));
                }
            }
            return holdings;
        } catch (SQLException e) {
            throw new IllegalStateException("The grants of subjects cannot be read", e);
        }
    }

    private static Array texts(
            Connection connection, List<GrantQuestion> questions, Function<GrantQuestion, @Nullable String> text)
            throws SQLException {
        return connection.createArrayOf("text", questions.stream().map(text).toArray());
    }

    List<RoleUse> usesOf(UUID roleId, Reach reach) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(USES)) {
            statement.setObject(1, roleId);
            statement.setBoolean(2, reach.everything());
            statement.setArray(
                    3, connection.createArrayOf("uuid", reach.tenants().toArray()));
            statement.setArray(
                    4, connection.createArrayOf("uuid", reach.managedBy().toArray()));
            var uses = new ArrayList<RoleUse>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var type = SubjectType.valueOf(rows.getString("subject_type"));
                    uses.add(new RoleUse(
                            uuid(rows, "id"), uuid(rows, "tenant_id"), type.wireName(), rows.getString("subject_key")));
                }
            }
            return uses;
        } catch (SQLException e) {
            throw new IllegalStateException("The uses of a role cannot be read", e);
        }
    }

    /** An assignment without a visible role grants nothing. */
    private static void addGrant(ResultSet row, List<Grant> grants) throws SQLException {
        if (row.getObject("role_id") != null) {
            grants.add(grant(row));
        }
    }

    private static SubjectView subject(ResultSet row) throws SQLException {
        var tenantId = uuid(row, "tenant_id");
        var tenantStatus = row.getString("tenant_status");
        var tenant = tenantStatus == null
                ? null
                : new TenantView(tenantId, tenantStatus, row.getObject("partner_id", UUID.class));
        var state = new SubjectView.State(
                row.getBoolean("enabled"),
                row.getString("status"),
                instant(row, "valid_from"),
                instant(row, "valid_until"));
        var type = SubjectType.valueOf(row.getString("type"));
        return new SubjectView(type, row.getString("key"), tenantId, tenant, state, row.getBoolean("session_ended"));
    }

    private static Grant grant(ResultSet row) throws SQLException {
        var role = new RoleView(
                uuid(row, "role_id"),
                row.getString("role_key"),
                Scope.valueOf(row.getString("widest_scope")),
                strings(row.getArray("permissions")),
                strings(row.getArray("grantable")));
        // A role that was narrowed narrows every assignment of it.
        var assigned = Scope.valueOf(row.getString("scope"));
        return new Grant(
                uuid(row, "assignment_id"),
                role,
                assigned.isWiderThan(role.widestScope()) ? role.widestScope() : assigned,
                uuid(row, "tenant_id"),
                instant(row, "grant_from"),
                instant(row, "grant_until"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
