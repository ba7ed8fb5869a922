package io.zugang.access.team;

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
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TeamRepository implements PanacheRepositoryBase<Team, UUID> {

    private static final String ASSIGNMENTS = """
            select count(*) from role_assignment a
            where a.tenant_id = :tenant and a.options -> 'teams' @> to_jsonb(cast(:team as text))
            """;

    /** One row more than the page holds, in the order of creation. */
    List<Team> list(Reach reach, @Nullable UUID tenantId, PageRequest page) {
        var query = ReachQuery.within(reach);
        if (tenantId != null) {
            query.and("tenantId = :tenant", "tenant", tenantId);
        }
        var after = page.after();
        if (after != null) {
            query.and("id > :after", "after", UUID.fromString(after));
        }
        return find(query.text(), Sort.by("id"), query.parameters())
                .range(0, page.limit())
                .list();
    }

    Optional<Team> find(Reach reach, UUID id) {
        return visible(reach, id, LockModeType.NONE);
    }

    /** How many assignments are limited to the team, alone or among others. */
    long countAssignments(Team team) {
        return (Long) getEntityManager()
                .createNativeQuery(ASSIGNMENTS, Long.class)
                .setParameter("tenant", team.tenantId())
                .setParameter("team", team.id().toString())
                .getSingleResult();
    }

    /** Keeps others from limiting an assignment to the team, and from deleting it, until the transaction ends. */
    Optional<Team> findForChange(Reach reach, UUID id) {
        return visible(reach, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of the ids that are teams of the tenant; they stay until the transaction ends. */
    List<UUID> keep(UUID tenantId, Collection<UUID> ids) {
        return find("tenantId = ?1 and id in ?2 order by id", tenantId, ids)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .stream()
                .map(Team::id)
                .toList();
    }

    /** By another team of the same tenant. */
    boolean isNameTaken(Team team, String name) {
        return count("tenantId = ?1 and name = ?2 and id <> ?3", team.tenantId(), name, team.id()) > 0;
    }

    private Optional<Team> visible(Reach reach, UUID id, LockModeType lock) {
        var query = ReachQuery.within(reach).and("id = :id", "id", id);
        return find(query.text(), query.parameters()).withLock(lock).firstResultOptional();
    }
}
