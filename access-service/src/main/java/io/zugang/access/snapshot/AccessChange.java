package io.zugang.access.snapshot;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a new version of a tenant's access changed; it tells replicas what to read again.
 *
 * @param key the id of what changed; null for the whole tenant
 */
public record AccessChange(Kind kind, @Nullable UUID key) {

    /** Anything about the tenant: its state, units, modules, settings, policy, or all of its subjects. */
    public static final AccessChange TENANT = new AccessChange(Kind.TENANT, null);

    /** What can change. */
    public enum Kind {
        TENANT,
        SUBJECT,
        ROLE,
        GROUP,
        PROFILE,
        SESSION
    }

    /** What one subject is or holds: its state, assignments, memberships, profile or active role. */
    public static AccessChange subject(UUID subjectId) {
        return new AccessChange(Kind.SUBJECT, subjectId);
    }

    /** What a role says. */
    public static AccessChange role(UUID roleId) {
        return new AccessChange(Kind.ROLE, roleId);
    }

    /** What a rights group grants. */
    public static AccessChange group(UUID groupId) {
        return new AccessChange(Kind.GROUP, groupId);
    }

    /** What a profile bundles. */
    public static AccessChange profile(UUID profileId) {
        return new AccessChange(Kind.PROFILE, profileId);
    }

    /** A session of a subject has ended. */
    public static AccessChange session() {
        return new AccessChange(Kind.SESSION, null);
    }
}
