package io.zugang.access.decision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role as one subject holds it.
 *
 * @param assignmentId null for what the catalogue of service clients grants
 * @param home         the tenant the scope starts from; null for service clients, which reach everything
 */
public record Grant(
        @Nullable UUID assignmentId,
        RoleView role,
        Scope scope,
        @Nullable UUID home,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {

    public boolean holds(String permission) {
        return role.permissions().contains(permission);
    }

    public boolean isValidAt(Instant now) {
        return Validity.covers(validFrom, validUntil, now);
    }

    /** Whether it does not end before that instant; null means never. */
    public boolean lastsUntil(@Nullable Instant end) {
        return validUntil == null || (end != null && !end.isAfter(validUntil));
    }

    /** Whether a tenant, managed by that partner (null for none), lies within the scope. */
    public boolean reaches(UUID tenantId, @Nullable UUID partnerId) {
        return switch (scope) {
            case TENANT -> tenantId.equals(home);
            case MANAGED -> tenantId.equals(home) || (partnerId != null && partnerId.equals(home));
            case EVERYTHING -> true;
        };
    }

    /** Whether everything that a scope starting from that tenant reaches lies within this grant's scope. */
    public boolean includes(Scope other, TenantView tenant) {
        return switch (other) {
            case TENANT -> reaches(tenant.id(), tenant.partnerId());
            case MANAGED ->
                scope == Scope.EVERYTHING
                        || (scope == Scope.MANAGED && tenant.id().equals(home));
            case EVERYTHING -> scope == Scope.EVERYTHING;
        };
    }
}
