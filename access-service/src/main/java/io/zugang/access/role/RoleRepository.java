package io.zugang.access.role;

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
import org.jspecify.annotations.Nullable;

/** System roles are seen by everybody, the others within the reach that is given. */
@ApplicationScoped
class RoleRepository implements PanacheRepositoryBase<Role, UUID> {

    /** One row more than the page holds, in the order of creation. */
    List<Role> list(Reach reach, RoleFilter filter, PageRequest page) {
        return page(filtered(reach, filter), page);
    }

    /** Without those that need a module that is not among these. */
    List<Role> listAssignable(Reach reach, RoleFilter filter, Set<String> modules, PageRequest page) {
        return page(
                filtered(reach, filter)
                        .and("requiredModule is null or requiredModule in (:modules)", "modules", modules),
                page);
    }

    private List<Role> page(ReachQuery query, PageRequest page) {
        var after = page.after();
        if (after != null) {
            query.and("id > :after", "after", UUID.fromString(after));
        }
        return find(query.text(), Sort.by("id"), query.parameters())
                .range(0, page.limit())
                .list();
    }

    private static ReachQuery filtered(Reach reach, RoleFilter filter) {
        var query = ReachQuery.withinOrShared(reach);
        if (filter.tenantId() != null) {
            query.and("tenantId is null or tenantId = :tenant", "tenant", filter.tenantId());
        }
        if (filter.text() != null) {
            query.and(
                    "locate(:text, lower(name)) > 0 or locate(:text, key) > 0",
                    "text",
                    filter.text().toLowerCase(Locale.ROOT));
        }
        if (filter.module() != null) {
            query.and("requiredModule = :module", "module", filter.module());
        }
        return query;
    }

    Optional<Role> find(Reach reach, UUID id) {
        return visible(reach, id, LockModeType.NONE);
    }

    /** Keeps others from changing or deleting the role until the transaction ends. System roles change with their catalogue only. */
    Optional<Role> findUnchanging(Reach reach, UUID id) {
        var system = find("tenantId is null and id = ?1", id).firstResultOptional();
        return system.isPresent() ? system : visible(reach, id, LockModeType.PESSIMISTIC_READ);
    }

    /** Also keeps others from assigning or changing the role until the transaction ends. */
    Optional<Role> findForChange(Reach reach, UUID id) {
        return visible(reach, id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Role> findSystemRole(String key) {
        return find("tenantId is null and key = ?1", key).firstResultOptional();
    }

    /** The roles that can be assigned to subjects of a tenant. */
    List<Role> assignableIn(UUID tenantId) {
        return list("(tenantId is null or tenantId = ?1) order by id", tenantId);
    }

    boolean isKeyTaken(@Nullable UUID tenantId, String key) {
        return count("key = ?1 and (tenantId is null or tenantId = ?2)", key, tenantId) > 0;
    }

    private Optional<Role> visible(Reach reach, UUID id, LockModeType lock) {
        var query = ReachQuery.withinOrShared(reach).and("id = :id", "id", id);
        return find(query.text(), query.parameters()).withLock(lock).firstResultOptional();
    }
}
