package io.zugang.access.grant;

import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Tells who uses a role, however it comes to him. */
@ApplicationScoped
public class RoleUses {

    /** Assignments stand for themselves; groups and profiles for all who have the role by them. */
    private static final String USES = """
            with uses (id, tenant_id, kind, key) as (
                select id, tenant_id, lower(subject_type), subject_key from role_assignment where role_id = ?
                union all
                select group_id, tenant_id, 'group', group_id::text from rights_group_role where role_id = ?
                union all
                select profile_id, tenant_id, 'profile', profile_id::text from profile_role where role_id = ?
                union all
                select s.id, s.tenant_id, lower(s.type), s.key
                from subject_role r join subject s on s.id = r.subject_id where r.role_id = ?)
            select u.id, u.tenant_id, u.kind, u.key
            from uses u
            left join tenant_ref t on t.id = u.tenant_id
            where (? or u.tenant_id = any (?) or t.partner_id = any (?)) and u.id > ?
            order by u.id
            limit ?
            """;

    private static final String OF_PROVIDERS = """
            select 1 from rights_group_role g join tenant_ref t on t.id = g.tenant_id
            where g.role_id = ? and t.kind = 'PROVIDER'
            """;

    private static final String SYSTEM_ROLES = "select key, id from role where tenant_id is null and key = any (?)";

    private final DataSource database;
    private final TenantScope scope;

    RoleUses(DataSource database, TenantScope scope) {
        this.database = database;
        this.scope = scope;
    }

    /** The uses of a role after the one with this id, as far as the caller may see them. */
    public List<RoleUse> usesOf(UUID roleId, @Nullable String after, int most) {
        var reach = scope.reach();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(USES)) {
            for (int place = 1; place <= 4; place++) {
                statement.setObject(place, roleId);
            }
            statement.setBoolean(5, reach.everything());
            statement.setArray(
                    6, connection.createArrayOf("uuid", reach.tenants().toArray()));
            statement.setArray(
                    7, connection.createArrayOf("uuid", reach.managedBy().toArray()));
            statement.setObject(8, after == null ? new UUID(0, 0) : UUID.fromString(after));
            statement.setInt(9, most);
            var uses = new ArrayList<RoleUse>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    uses.add(use(rows));
                }
            }
            return uses;
        } catch (SQLException e) {
            throw new IllegalStateException("The uses of a role cannot be read", e);
        }
    }

    /** Whether a group of the provider gives a role, and so to people of any tenant. */
    boolean reachAllTenants(UUID roleId) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OF_PROVIDERS)) {
            statement.setObject(1, roleId);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The uses of a role cannot be read", e);
        }
    }

    /** The ids of the built-in roles with these keys. */
    Map<String, UUID> systemRoles(Collection<String> keys) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SYSTEM_ROLES)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
            var roles = new HashMap<String, UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    roles.put(rows.getString(1), rows.getObject(2, UUID.class));
                }
            }
            return roles;
        } catch (SQLException e) {
            throw new IllegalStateException("The built-in roles cannot be read", e);
        }
    }

    private static RoleUse use(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var kind = row.getString("kind");
        boolean assigned = kind.equals("account") || kind.equals("service");
        return new RoleUse(
                id, assigned ? id : null, row.getObject("tenant_id", UUID.class), kind, row.getString("key"));
    }
}
