package io.zugang.access.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * The memberships that follow from something else. Each statement makes what is missing, however many rows that are, and
 * gives what it made.
 */
@ApplicationScoped
class DerivedMemberRepository {

    private static final String JOINING = """
            from rights_group g
            join subject s on s.tenant_id = g.tenant_id
            where g.kind = 'TENANT_RIGHTS'
              and s.type = 'ACCOUNT' and s.account_type = 'EXTERNAL' and s.status <> 'DELETED'
            """;

    private static final String JOIN = """
            with added as (
                insert into group_member (id, created_at, tenant_id, group_id, subject_id, account_id, source)
                select gen_random_uuid(), :now, s.tenant_id, g.id, s.id, cast(s.key as uuid), 'AUTOMATIC'
                %s
                on conflict do nothing
                returning *)
            select * from added
            """;

    private static final String OF_ACCOUNT = JOINING + "  and s.key = cast(:key as text)";
    private static final String JOIN_TENANT = JOIN.formatted(JOINING + "  and g.tenant_id = :key");
    private static final String JOIN_ACCOUNT = JOIN.formatted(OF_ACCOUNT);

    private static final String AWAITS = "select 1 " + OF_ACCOUNT + """
             and not exists (select 1 from group_member m
                             where m.group_id = g.id and m.subject_id = s.id and m.source = 'AUTOMATIC')
            """;

    /** Only the provider's own people get anything by representing a customer, whatever the event says. */
    private static final String REPRESENTED = """
            from representative_ref r
            join subject s on s.type = 'ACCOUNT' and s.key = cast(r.account_id as text)
                and s.account_type = 'INTERNAL' and s.status <> 'DELETED'
            join rights_group g on (g.kind = 'TENANT_RIGHTS' and g.tenant_id = r.tenant_id)
                or (g.tenant_id = s.tenant_id and g.key in ('remote-administrators', 'remote-users'))
            where not exists (select 1 from group_member m
                              where m.group_id = g.id and m.subject_id = s.id
                                and m.source = 'REPRESENTATIVE' and m.origin_id = r.id)
              and %s
            """;

    private static final String REPRESENT = """
            with added as (
                insert into group_member
                    (id, created_at, tenant_id, group_id, subject_id, account_id, source, origin_id, reach_tenant_id)
                select gen_random_uuid(), :now, s.tenant_id, g.id, s.id, r.account_id, 'REPRESENTATIVE', r.id, r.tenant_id
                %s
                on conflict do nothing
                returning *)
            select * from added
            """;

    /** By which fact representatives are looked for. */
    enum Cause {
        ASSIGNMENT("r.id = :key"),
        TENANT("r.tenant_id = :key"),
        ACCOUNT("r.account_id = :key");

        private final String subjects;
        private final String groups;
        private final String represent;

        Cause(String condition) {
            var rows = REPRESENTED.formatted(condition);
            this.subjects = "select distinct s.tenant_id, s.id " + rows;
            this.groups = "select distinct g.id " + rows;
            this.represent = REPRESENT.formatted(rows);
        }
    }

    /** What somebody added by hand with the same reach says the same already. */
    private static final String KEEP = """
            with kept as (
                update group_member m set source = 'MANUAL', origin_id = null
                where m.source = 'REPRESENTATIVE' and m.origin_id = :origin
                  and not exists (
                      select 1 from group_member o
                      where o.group_id = m.group_id and o.subject_id = m.subject_id and o.source = 'MANUAL'
                        and o.origin_id is null and o.reach_tenant_id is not distinct from m.reach_tenant_id)
                returning m.*)
            select * from kept
            """;

    private static final String RELEASE = """
            with removed as (
                delete from group_member where source = 'REPRESENTATIVE' and origin_id = :origin returning *)
            select * from removed
            """;

    private final Session entities;
    private final Clock clock;

    DerivedMemberRepository(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Puts every external account of a tenant into its group, if it has one. */
    List<GroupMember> joinAll(UUID tenantId) {
        return made(JOIN_TENANT, tenantId);
    }

    /** Whether the account is to be in its tenant's group and is not. */
    boolean awaits(UUID accountId) {
        return !entities.createNativeQuery(AWAITS, Integer.class)
                .setParameter("key", accountId)
                .getResultList()
                .isEmpty();
    }

    /** Puts an account into its tenant's group, if it is an external one and there is such a group. */
    List<GroupMember> join(UUID accountId) {
        return made(JOIN_ACCOUNT, accountId);
    }

    void represent(UUID assignmentId, UUID tenantId, UUID accountId) {
        entities.createNativeMutationQuery("""
                        insert into representative_ref (id, tenant_id, account_id) values (:id, :tenant, :account)
                        on conflict do nothing
                        """)
                .setParameter("id", assignmentId)
                .setParameter("tenant", tenantId)
                .setParameter("account", accountId)
                .executeUpdate();
    }

    void forgetRepresentative(UUID assignmentId) {
        entities.createNativeMutationQuery("delete from representative_ref where id = :id")
                .setParameter("id", assignmentId)
                .executeUpdate();
    }

    /** The representatives that are to be in some group and are not; homes by subject. */
    Map<UUID, UUID> awaitedRepresentatives(Cause cause, UUID key) {
        return entities.createNativeQuery(cause.subjects, Object[].class)
                .setParameter("key", key)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[1], row -> (UUID) row[0]));
    }

    /** The groups that await representatives. */
    Set<UUID> groupsOfRepresentatives(Cause cause, UUID key) {
        return Set.copyOf(entities.createNativeQuery(cause.groups, UUID.class)
                .setParameter("key", key)
                .getResultList());
    }

    /** Puts representatives into the groups that await them. */
    List<GroupMember> joinRepresentatives(Cause cause, UUID key) {
        return made(cause.represent, key);
    }

    /** Makes memberships that followed from an assignment ones that were made by hand. */
    List<GroupMember> keep(UUID assignmentId) {
        return ofOrigin(KEEP, assignmentId);
    }

    /** Removes memberships that followed from an assignment. */
    List<GroupMember> release(UUID assignmentId) {
        return ofOrigin(RELEASE, assignmentId);
    }

    private List<GroupMember> made(String sql, UUID key) {
        return entities.createNativeQuery(sql, GroupMember.class)
                .setParameter("now", clock.instant())
                .setParameter("key", key)
                .getResultList();
    }

    private List<GroupMember> ofOrigin(String sql, UUID assignmentId) {
        return entities.createNativeQuery(sql, GroupMember.class)
                .setParameter("origin", assignmentId)
                .getResultList();
    }
}
