package io.zugang.tenant.tenant;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Companies as the other slices may see them: within the caller's reach, read-only. */
@ApplicationScoped
public class TenantDirectory {

    private final TenantRepository tenants;
    private final TenantScope scope;

    TenantDirectory(TenantRepository tenants, TenantScope scope) {
        this.tenants = tenants;
        this.scope = scope;
    }

    /**
     * A company as other slices see it.
     *
     * @param owner     whether it manages itself, so that its name and domain are its alone
     * @param partnerId the partner that manages it, if any
     */
    public record Entry(
            UUID id,
            TenantKind kind,
            boolean owner,
            @Nullable UUID partnerId) {}

    public Optional<Entry> find(UUID tenantId) {
        return tenants.findReachable(tenantId, scope.reach())
                .map(tenant -> new Entry(tenant.id(), tenant.kind(), tenant.isOwner(), tenant.partnerId()));
    }

    /**
     * The company, which must be within the caller's reach.
     *
     * @throws ProblemException 404 otherwise; whether it exists is nobody else's business
     */
    public Entry require(UUID tenantId) {
        return find(tenantId).orElseThrow(TenantDirectory::notFound);
    }

    static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such company within your reach.");
    }
}
