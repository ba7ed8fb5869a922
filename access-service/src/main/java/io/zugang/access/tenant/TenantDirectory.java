package io.zugang.access.tenant;

import io.zugang.access.AccessProblem;
import io.zugang.access.decision.TenantView;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks tenants up. */
@ApplicationScoped
public class TenantDirectory {

    private final TenantRepository tenants;
    private final TenantScope scope;
    private final CurrentCaller caller;

    TenantDirectory(TenantRepository tenants, TenantScope scope, CurrentCaller caller) {
        this.tenants = tenants;
        this.scope = scope;
        this.caller = caller;
    }

    /** The tenant, if it is within the reach of the running work. */
    @Transactional
    public Optional<TenantView> findReached(UUID tenantId) {
        return tenants.findByIdOptional(tenantId)
                .map(TenantRef::view)
                .filter(tenant -> scope.reach().covers(tenant.id(), tenant.partnerId()));
    }

    /** Those of the tenants that are within the reach of the running work, by one statement. */
    @Transactional
    public Map<UUID, TenantView> findReached(Set<UUID> tenantIds) {
        if (tenantIds.isEmpty()) {
            return Map.of();
        }
        var reach = scope.reach();
        return tenants.list("id in ?1", tenantIds).stream()
                .map(TenantRef::view)
                .filter(tenant -> reach.covers(tenant.id(), tenant.partnerId()))
                .collect(Collectors.toMap(TenantView::id, Function.identity()));
    }

    /**
     * The tenant that a request is about: the named one, or the caller's own.
     *
     * @throws ProblemException if none is named and the caller has none, or if it is not within the caller's reach
     */
    @Transactional
    public TenantView reachedOrOwn(@Nullable UUID named) {
        var tenantId = named == null ? caller.get().tenantId() : named;
        if (tenantId == null) {
            throw new ProblemException(AccessProblem.TENANT_REQUIRED, "Name the tenant: you belong to none yourself.")
                    .withField("tenantId", "must not be null");
        }
        return findReached(tenantId)
                .orElseThrow(() -> new ProblemException(
                        AccessProblem.TENANT_UNKNOWN, "There is no such tenant within your reach."));
    }

    /** The modules that a tenant is entitled to now. */
    @Transactional
    public Set<String> modulesOf(UUID tenantId) {
        return tenants.modulesOf(tenantId);
    }
}
