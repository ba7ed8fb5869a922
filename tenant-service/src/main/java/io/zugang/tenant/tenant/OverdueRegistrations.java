package io.zugang.tenant.tenant;

import io.zugang.platform.persistence.TenantScope;
import io.zugang.tenant.identifier.IdentifierKind;
import io.zugang.tenant.identifier.IdentifierService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Claims identifiers for companies. A company whose registration was never completed must not keep its name and domain
 * for ever: it goes when somebody else wants one of them, or when identity-service reports the expiry.
 */
@ApplicationScoped
public class OverdueRegistrations {

    private final TenantRepository tenants;
    private final IdentifierService identifiers;
    private final TenantScope scope;
    private final TenantJournal journal;
    private final Clock clock;

    OverdueRegistrations(
            TenantRepository tenants,
            IdentifierService identifiers,
            TenantScope scope,
            TenantJournal journal,
            Clock clock) {
        this.tenants = tenants;
        this.identifiers = identifiers;
        this.scope = scope;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the company holds the value afterwards; an overdue holder makes room. */
    public boolean claim(IdentifierKind kind, String value, UUID tenantId) {
        var holder = identifiers.claim(kind, value, tenantId);
        if (!holder.equals(tenantId) && isOverdue(holder)) {
            end(holder);
            holder = identifiers.claim(kind, value, tenantId);
        }
        return holder.equals(tenantId);
    }

    /** Deletes a company that is still waiting and frees what it claimed. */
    void end(UUID tenantId) {
        tenants.findReachable(tenantId, scope.reach()).filter(Tenant::isPending).ifPresent(tenant -> {
            var before = TenantResponse.of(tenant);
            identifiers.releaseAll(tenant.id());
            tenant.delete();
            tenants.flush();
            journal.expired(before, TenantResponse.of(tenant));
        });
    }

    private boolean isOverdue(UUID tenantId) {
        return tenants.findReachable(tenantId, scope.reach())
                .filter(tenant -> tenant.isOverdue(clock.instant()))
                .isPresent();
    }
}
