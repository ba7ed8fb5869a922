package io.zugang.access.group;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.zugang.access.subject.SubjectRef;
import io.zugang.access.tenant.ReachQuery;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.persistence.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who is in which group. */
@ApplicationScoped
class GroupMemberRepository implements PanacheRepositoryBase<GroupMember, UUID> {

    private static final String ADD = """
            insert into group_member (id, created_at, tenant_id, group_id, subject_id, account_id, source)
            values (:id, :now, :tenant, :group, :subject, :account, 'MANUAL')
            on conflict do nothing
            """;

    private static final String TENANTS =
            "select distinct tenant_id from group_member where group_id = any (cast(:groups as uuid[]))";

    private static final String TYPES = """
            select distinct coalesce(s.account_type, 'UNKNOWN')
            from group_member m join subject s on s.id = m.subject_id
            where m.group_id = :group
            """;

    private final Session entities;
    private final Clock clock;

    GroupMemberRepository(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** One row more than the page holds. */
    List<GroupMember> list(Reach reach, UUID groupId, @Nullable UUID accountId, PageRequest page) {
        var query = ReachQuery.within(reach).and("groupId = :group", "group", groupId);
        if (accountId != null) {
            query.and("accountId = :account", "account", accountId);
        }
        var after = page.after();
        if (after != null) {
            query.and("id > :after", "after", UUID.fromString(after));
        }
        return find(query.text(), Sort.by("id"), query.parameters())
                .range(0, page.limit())
                .list();
    }

    /** Every reason why the account is in the group. */
    List<GroupMember> ofAccount(UUID groupId, UUID accountId) {
        return list("groupId = ?1 and accountId = ?2 order by id", groupId, accountId);
    }

    /** The homes of those whose membership follows from this, by their ids as subjects. */
    Map<UUID, UUID> homesOfOrigin(UUID originId) {
        return list("originId", originId).stream()
                .collect(Collectors.toMap(GroupMember::subjectId, GroupMember::tenantId, (first, second) -> first));
    }

    boolean isMember(UUID groupId, UUID accountId) {
        return count("groupId = ?1 and accountId = ?2", groupId, accountId) > 0;
    }

    boolean hasMembers(UUID groupId) {
        return find("groupId", groupId).range(0, 0).firstResultOptional().isPresent();
    }

    /** How many accounts are in the group, for whatever reasons. */
    long accounts(UUID groupId) {
        return entities.createNativeQuery(
                        "select count(distinct subject_id) from group_member where group_id = :group", Long.class)
                .setParameter("group", groupId)
                .getSingleResult();
    }

    /** The homes of the groups' members. */
    List<UUID> tenants(Collection<UUID> groupIds) {
        return entities.createNativeQuery(TENANTS, UUID.class)
                .setParameter(
                        "groups", groupIds.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
    }

    /** The kinds of accounts that are in the group. */
    List<String> accountTypes(UUID groupId) {
        return entities.createNativeQuery(TYPES, String.class)
                .setParameter("group", groupId)
                .getResultList();
    }

    /** Null if somebody has added the account already. */
    @Nullable
    GroupMember add(UUID groupId, SubjectRef account) {
        var id = Uuid7.next();
        entities.createNativeMutationQuery(ADD)
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .setParameter("tenant", account.tenantId())
                .setParameter("group", groupId)
                .setParameter("subject", account.id())
                .setParameter("account", UUID.fromString(account.key()))
                .executeUpdate();
        return findById(id);
    }

    void remove(List<GroupMember> members) {
        delete("id in ?1", members.stream().map(GroupMember::id).toList());
    }

    List<GroupMember> removeSubject(UUID subjectId) {
        var members = list("subjectId", subjectId);
        remove(members);
        return members;
    }
}
