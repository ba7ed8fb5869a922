package io.zugang.access.decision;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision must know of a role.
 *
 * @param id          null for what the catalogue of service clients grants
 * @param widestScope the widest scope an assignment of it may have, and the one it gets if none is stated
 * @param permissions what its holder may do
 * @param grantable   what its holder may give to others without holding it
 */
public record RoleView(
        @Nullable UUID id, String key, Scope widestScope, Set<String> permissions, Set<String> grantable) {

    public RoleView {
        permissions = Set.copyOf(permissions);
        grantable = Set.copyOf(grantable);
    }
}
