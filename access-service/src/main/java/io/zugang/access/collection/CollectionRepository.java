package io.zugang.access.collection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.zugang.access.tenant.ReachQuery;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.persistence.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CollectionRepository implements PanacheRepositoryBase<ResourceCollection, UUID> {

    /** One row more than the page holds, in the order of creation. */
    List<ResourceCollection> list(Reach reach, CollectionFilter filter, PageRequest page) {
        var query = ReachQuery.within(reach);
        if (filter.tenantId != null) {
            query.and("tenantId = :tenant", "tenant", filter.tenantId);
        }
        if (filter.type != null) {
            query.and("type = :type", "type", filter.type);
        }
        var after = page.after();
        if (after != null) {
            query.and("id > :after", "after", UUID.fromString(after));
        }
        return find(query.text(), Sort.by("id"), query.parameters())
                .range(0, page.limit())
                .list();
    }

    Optional<ResourceCollection> find(Reach reach, UUID id) {
        return visible(reach, id, LockModeType.NONE);
    }

    /** Also keeps others from naming the collection in a role until the transaction ends. */
    Optional<ResourceCollection> findForChange(Reach reach, UUID id) {
        return visible(reach, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of the ids that are collections of the tenant. */
    List<ResourceCollection> among(UUID tenantId, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("tenantId = ?1 and id in ?2 order by id", tenantId, ids);
    }

    /** The same, and they stay until the transaction ends. */
    List<ResourceCollection> keep(UUID tenantId, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("tenantId = ?1 and id in ?2 order by id", tenantId, ids)
                        .withLock(LockModeType.PESSIMISTIC_READ)
                        .list();
    }

    boolean isKeyTaken(ResourceCollection collection) {
        return count(
                        "tenantId = ?1 and type = ?2 and key = ?3",
                        collection.tenantId(),
                        collection.type(),
                        collection.key())
                > 0;
    }

    private Optional<ResourceCollection> visible(Reach reach, UUID id, LockModeType lock) {
        var query = ReachQuery.within(reach).and("id = :id", "id", id);
        return find(query.text(), query.parameters()).withLock(lock).firstResultOptional();
    }
}
