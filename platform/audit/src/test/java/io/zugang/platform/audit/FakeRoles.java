package io.zugang.platform.audit;

import io.quarkus.security.Authenticated;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** An endpoint with an audited act. */
@Path("/tenants/{tenant}/roles/{role}")
class FakeRoles {

    private final Renaming renaming;
    private final TenantScope scope;

    FakeRoles(Renaming renaming, TenantScope scope) {
        this.renaming = renaming;
        this.scope = scope;
    }

    record Role(UUID id, String name, int weight) {}

    @PUT
    @Authenticated
    public void rename(UUID tenant, UUID role) {
        scope.enter(Reach.tenant(tenant));
        renaming.rename(tenant, role);
    }

    @ApplicationScoped
    static class Renaming {

        private final AuditTrail audit;

        Renaming(AuditTrail audit) {
            this.audit = audit;
        }

        @Transactional
        void rename(UUID tenant, UUID role) {
            audit.record("role.update", "role", role, tenant, new Role(role, "Clerk", 1), new Role(role, "Chief", 1));
        }
    }
}
