package io.zugang.access.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The roles that groups give to their members. */
@ApplicationScoped
class GroupRoleRepository {

    private static final String ROLES = """
            select r.id, r.key from rights_group_role g join role r on r.id = g.role_id
            where g.group_id = :group order by r.key, r.id
            """;

    private static final String ADD = """
            insert into rights_group_role (group_id, role_id, tenant_id)
            select :group, role, :tenant from unnest(cast(:roles as uuid[])) role
            on conflict do nothing
            """;

    private static final String REMOVE =
            "delete from rights_group_role where group_id = :group and role_id <> all (cast(:roles as uuid[]))";

    private final Session entities;

    GroupRoleRepository(Session entities) {
        this.entities = entities;
    }

    List<GrantedRole> of(UUID groupId) {
        return entities.createNativeQuery(ROLES, Object[].class)
                .setParameter("group", groupId)
                .getResultStream()
                .map(row -> new GrantedRole((UUID) row[0], (String) row[1]))
                .toList();
    }

    /** Makes these the only roles of the group. */
    void replace(RightsGroup group, Collection<UUID> roles) {
        var list = roles.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        entities.createNativeMutationQuery(REMOVE)
                .setParameter("group", group.id())
                .setParameter("roles", list)
                .executeUpdate();
        entities.createNativeMutationQuery(ADD)
                .setParameter("group", group.id())
                .setParameter("tenant", group.tenantId())
                .setParameter("roles", list)
                .executeUpdate();
    }
}
