package io.zugang.access.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the permission is wanted.
 *
 * @param tenant set for {@link Kind#TENANT} only
 */
public record Target(
        Kind kind, @Nullable UUID tenantId, @Nullable TenantView tenant) {

    public enum Kind {
        /** Anywhere will do: the answer says where. */
        ANYWHERE,
        /** On something that belongs to this tenant. */
        TENANT,
        /** On something whose tenant was not stated. */
        UNSTATED,
        /** On something of a tenant that is not known here. */
        UNKNOWN
    }

    public static final Target ANYWHERE = new Target(Kind.ANYWHERE, null, null);
    public static final Target UNSTATED = new Target(Kind.UNSTATED, null, null);

    public static Target tenant(TenantView tenant) {
        return new Target(Kind.TENANT, tenant.id(), tenant);
    }

    public static Target unknown(UUID tenantId) {
        return new Target(Kind.UNKNOWN, tenantId, null);
    }

    boolean isWithin(Grant grant) {
        return kind == Kind.ANYWHERE || (tenant != null && grant.reaches(tenant.id(), tenant.partnerId()));
    }
}
