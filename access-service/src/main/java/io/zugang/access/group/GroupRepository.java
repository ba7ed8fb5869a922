package io.zugang.access.group;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.zugang.access.tenant.ReachQuery;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.persistence.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Groups themselves. */
@ApplicationScoped
class GroupRepository implements PanacheRepositoryBase<RightsGroup, UUID> {

    /** One row more than the page holds. */
    List<RightsGroup> list(Reach reach, GroupFilter filter, PageRequest page) {
        var query = ReachQuery.within(reach);
        if (filter.tenantId != null) {
            query.and("tenantId = :tenant", "tenant", filter.tenantId);
        }
        if (filter.kind != null) {
            query.and("kind = :kind", "kind", filter.kind);
        }
        if (filter.text != null) {
            query.and("locate(:text, lower(name)) > 0", "text", filter.text.toLowerCase(Locale.ROOT));
        }
        var after = page.after();
        if (after != null) {
            query.and("id > :after", "after", UUID.fromString(after));
        }
        return find(query.text(), Sort.by("id"), query.parameters())
                .range(0, page.limit())
                .list();
    }

    Optional<RightsGroup> find(Reach reach, UUID id) {
        var query = ReachQuery.within(reach).and("id = :id", "id", id);
        return find(query.text(), query.parameters()).firstResultOptional();
    }

    /** Keeps others from changing what the group grants until the transaction ends. */
    Optional<RightsGroup> findUnchanging(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_READ).firstResultOptional();
    }

    /** Also keeps others from adding members until the transaction ends. */
    Optional<RightsGroup> lockForChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Gives the group a new version, though nothing of its own row has changed. */
    void touch(RightsGroup group) {
        getEntityManager().lock(group, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    Optional<RightsGroup> findRightsGroup(Reach reach, UUID tenantId) {
        var query = ReachQuery.within(reach)
                .and("tenantId = :tenant", "tenant", tenantId)
                .and("kind = :kind", "kind", RightsGroup.Kind.TENANT_RIGHTS);
        return find(query.text(), query.parameters()).firstResultOptional();
    }

    Optional<RightsGroup> findSystemGroup(UUID providerId, SystemGroup group) {
        return find("tenantId = ?1 and key = ?2", providerId, group.key()).firstResultOptional();
    }

    /** By another group of the tenant; the groups of all tenants stand in one list besides. */
    boolean isNameTaken(RightsGroup group, String name) {
        return count(
                        "name = ?1 and id <> ?2 and (tenantId = ?3 or (kind = ?4 and kind = ?5))",
                        name,
                        group.id(),
                        group.tenantId(),
                        group.kind(),
                        RightsGroup.Kind.TENANT_RIGHTS)
                > 0;
    }

    /** Keeps others from changing what a tenant's group grants until the transaction ends. */
    void holdRightsGroup(UUID tenantId) {
        find("tenantId = ?1 and kind = ?2", tenantId, RightsGroup.Kind.TENANT_RIGHTS)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    /** Keeps others from changing what these groups grant until the transaction ends. */
    void holdUnchanging(Set<UUID> ids) {
        if (!ids.isEmpty()) {
            find("id in ?1 order by id", ids)
                    .withLock(LockModeType.PESSIMISTIC_READ)
                    .list();
        }
    }
}
