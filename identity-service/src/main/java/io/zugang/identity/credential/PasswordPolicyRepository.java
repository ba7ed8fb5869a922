package io.zugang.identity.credential;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Password rules by tenant. */
@ApplicationScoped
class PasswordPolicyRepository implements PanacheRepositoryBase<PasswordPolicy, UUID> {

    private final TenantScope scope;

    PasswordPolicyRepository(TenantScope scope) {
        this.scope = scope;
    }

    Optional<PasswordPolicy> of(UUID tenantId) {
        return find("tenantId", tenantId).firstResultOptional();
    }

    /** The tenant's minimum length, read before anybody is signed in. */
    int minLength(UUID tenantId, int otherwise) {
        return scope.asSystem(
                "read a password rule",
                () -> QuarkusTransaction.joiningExisting()
                        .call(() -> of(tenantId).map(PasswordPolicy::minLength).orElse(otherwise)));
    }
}
