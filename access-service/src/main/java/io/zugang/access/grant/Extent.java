package io.zugang.access.grant;

import io.zugang.access.engine.Scope;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an assignment goes.
 *
 * @param unitId   the unit of a scope that has one; null for that of the account, wherever it moves
 * @param entities what a scope of entities names
 */
public record Extent(Scope scope, @Nullable UUID unitId, Set<EntityRef> entities) {

    public Extent {
        entities = Set.copyOf(entities);
    }

    /** Without a unit or entities of its own. */
    public static Extent of(Scope scope) {
        return new Extent(scope, null, Set.of());
    }
}
