package io.zugang.access.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.zugang.access.activerole.HeldRole;
import io.zugang.access.decision.SubjectType;
import io.zugang.access.tenant.ReachQuery;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.persistence.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;

@ApplicationScoped
class RoleAssignmentRepository implements PanacheRepositoryBase<RoleAssignment, UUID> {

    /** One row more than the page holds, in the order of creation. */
    List<RoleAssignment> list(Reach reach, RoleAssignmentFilter filter, PageRequest page) {
        var query = ReachQuery.within(reach);
        if (filter.tenantId != null) {
            query.and("tenantId = :tenant", "tenant", filter.tenantId);
        }
        if (filter.accountId != null) {
            query.and("subjectType = :type", "type", SubjectType.ACCOUNT)
                    .and("subjectKey = :account", "account", filter.accountId.toString());
        }
        if (filter.roleId != null) {
            query.and("roleId = :role", "role", filter.roleId);
        }
        if (filter.hidden != null) {
            query.and("subjectKey <> :hidden", "hidden", filter.hidden.toString());
        }
        var after = page.after();
        if (after != null) {
            query.and("id > :after", "after", UUID.fromString(after));
        }
        return find(query.text(), Sort.by("id"), query.parameters())
                .range(0, page.limit())
                .list();
    }

    Optional<RoleAssignment> find(Reach reach, UUID id) {
        var query = ReachQuery.within(reach).and("id = :id", "id", id);
        return find(query.text(), query.parameters()).firstResultOptional();
    }

    List<RoleAssignment> ofSubject(UUID tenantId, UUID subjectId) {
        return list("tenantId = ?1 and subjectId = ?2 order by id", tenantId, subjectId);
    }

    /** Read past what the transaction knows already: what others have just changed counts. */
    List<HeldRole> heldBy(UUID tenantId, UUID subjectId) {
        return find(
                        "select id, roleKey, application, validFrom, validUntil from RoleAssignment"
                                + " where tenantId = ?1 and subjectId = ?2 order by id",
                        tenantId,
                        subjectId)
                .project(HeldRole.class)
                .list();
    }

    /** Whether there is another assignment that says the same. */
    boolean hasTwin(RoleAssignment assignment) {
        return ofSubject(assignment.tenantId(), assignment.subjectId()).stream()
                .anyMatch(other -> !other.id().equals(assignment.id())
                        && other.roleId().equals(assignment.roleId())
                        && other.terms().equals(assignment.terms()));
    }

    /** Assignments whose validity has just begun or ended; those that another instance works on are left to it. */
    List<RoleAssignment> dueForRecheck(Instant now, int atMost) {
        return find("recheckAt <= ?1 order by recheckAt", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .range(0, atMost - 1)
                .list();
    }
}
