package io.zugang.access.snapshot;

import io.zugang.access.engine.Holding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subject with all that it holds, as it is stored.
 *
 * @param type   as questions name it
 * @param unitId the unit it belongs to
 * @param active the active assignments, one for each application
 */
record SubjectRow(
        UUID id,
        UUID tenantId,
        String type,
        String key,
        Holding.State state,
        @Nullable UUID unitId,
        List<GrantRow> grants,
        Set<UUID> active) {

    SubjectRow(UUID id, UUID tenantId, String type, String key, Holding.State state, @Nullable UUID unitId) {
        this(id, tenantId, type, key, state, unitId, new ArrayList<>(), new HashSet<>());
    }
}
