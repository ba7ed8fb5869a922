package io.zugang.access.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something held, as it is stored.
 *
 * @param id          of the assignment, group or profile
 * @param roleId      null for what a group allows without a role
 * @param permissions what a group allows without a role
 * @param scope       null for the one that the role has where none is chosen
 * @param entities    {@code [{"type":…,"id":…}]}, as text
 * @param options     by name, as text
 * @param givenAt     when the subject got it
 * @param reachTenant the tenant in which a membership counts; null for the member's home
 * @param oneCompany  whether it counts in one tenant at most, whatever the role says by now
 */
record GrantRow(
        HeldGrant.Source source,
        UUID id,
        @Nullable String name,
        @Nullable UUID roleId,
        List<String> permissions,
        @Nullable String scope,
        @Nullable UUID unitId,
        String entities,
        String options,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Instant givenAt,
        @Nullable UUID reachTenant,
        boolean oneCompany) {}
