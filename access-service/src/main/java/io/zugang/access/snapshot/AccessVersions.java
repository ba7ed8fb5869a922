package io.zugang.access.snapshot;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts, per tenant, the changes that can alter a decision about one of its subjects. */
@ApplicationScoped
public class AccessVersions {

    /** The channel on which replicas are woken. What it says is never relied on: versions are. */
    static final String CHANNEL = "zugang_access";

    /** Tenants in order, so that two transactions that change several cannot wait for each other. */
    private static final String ADVANCE = """
            with advanced as (
                insert into access_version (tenant_id, version)
                select t, 1 from unnest(cast(:tenants as uuid[])) t order by t
                on conflict (tenant_id) do update
                    set version = access_version.version + 1, changed_by = pg_current_xact_id()
                returning tenant_id, version),
            noted as (
                insert into access_change (tenant_id, version, kind, key, changed_at)
                select tenant_id, version, :kind, cast(nullif(:key, '') as uuid), now() from advanced)
            select cast(tenant_id as text), version, cast(pg_notify('zugang_access', cast(tenant_id as text)) as text)
            from advanced
            """;

    private static final String ADVANCE_HOLDERS =
            "select cast(tenant as text), new_version, notified from access_advance_holders(:role, :tenant)";

    private final EntityManager entities;
    private final PendingCommits commits;
    private final ChangedVersions changed;

    AccessVersions(EntityManager entities, PendingCommits commits, ChangedVersions changed) {
        this.entities = entities;
        this.commits = commits;
        this.changed = changed;
    }

    /** To be called by every such change, in its transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void advance(UUID tenantId, AccessChange change) {
        advance(List.of(tenantId), change);
    }

    /** For a change of what a role says: it counts in the role's own tenant, and wherever somebody holds the role. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void advanceHolders(UUID tenantId, UUID roleId) {
        note(entities.createNativeQuery(ADVANCE_HOLDERS, Object[].class)
                .setParameter("role", roleId)
                .setParameter("tenant", tenantId)
                .getResultList());
    }

    /** For a change that concerns subjects of several tenants. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void advance(Collection<UUID> tenantIds, AccessChange change) {
        note(entities.createNativeQuery(ADVANCE, Object[].class)
                .setParameter(
                        "tenants",
                        tenantIds.stream().distinct().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter("kind", change.kind().name())
                .setParameter("key", Objects.toString(change.key(), ""))
                .getResultList());
    }

    private void note(List<?> advanced) {
        var tenants = new HashSet<UUID>();
        boolean asked = Arc.container().requestContext().isActive();
        for (var row : advanced) {
            var columns = (Object[]) row;
            var tenant = UUID.fromString((String) columns[0]);
            tenants.add(tenant);
            if (asked) {
                changed.add(tenant, ((Number) columns[1]).longValue());
            }
        }
        commits.add(tenants);
    }
}
