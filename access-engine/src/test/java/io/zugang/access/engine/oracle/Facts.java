package io.zugang.access.engine.oracle;

import io.zugang.access.engine.Condition;
import io.zugang.access.engine.DataScope;
import io.zugang.access.engine.Permission.CollectionAction;
import io.zugang.access.engine.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A world as plain lists, from which the engine is fed and which the {@link Oracle} searches from end to end. */
public record Facts(
        List<FactPermission> permissions,
        List<FactTenant> tenants,
        List<FactSubject> subjects,
        Set<String> endedSessions) {

    /** What may be done, and what it demands. */
    public record FactPermission(
            String type,
            String action,
            @Nullable String module,
            @Nullable String setting,
            boolean owned,
            Map<String, CollectionAction> governedBy,
            boolean newSignIn) {

        String name() {
            return type + ":" + action;
        }
    }

    /** A tenant; its units by their parents, null for one at the top. */
    public record FactTenant(
            UUID id,
            String status,
            @Nullable UUID partner,
            @Nullable UUID parent,
            Set<String> modules,
            Map<String, String> settings,
            List<FactUnit> units) {}

    /** A unit of a tenant. */
    public record FactUnit(UUID id, @Nullable UUID parent) {}

    /** A role as it is written, its patterns not resolved. */
    public record FactRole(
            String key,
            List<String> allows,
            List<String> denies,
            Set<String> masks,
            @Nullable String module,
            List<FactDataLimit> dataLimits,
            List<FactCondition> conditions,
            Map<String, Map<String, Set<CollectionAction>>> collections,
            Set<String> allCollections,
            Set<String> only) {}

    /** Whose data the permissions of these patterns open; the first that fits counts. */
    public record FactDataLimit(List<String> patterns, DataScope scope) {}

    /** What must hold for the permissions of these patterns; the first that fits counts. */
    public record FactCondition(List<String> patterns, Condition condition) {}

    /** A role as a subject holds it. */
    public record FactGrant(
            String origin,
            FactRole role,
            Scope scope,
            @Nullable UUID measuredFrom,
            Set<UUID> units,
            Map<String, Set<String>> entities,
            @Nullable Long from,
            @Nullable Long until,
            boolean counted,
            @Nullable Long given) {}

    /** Who may be asked about. */
    public record FactSubject(
            String type,
            String id,
            UUID tenant,
            boolean enabled,
            String status,
            @Nullable Long from,
            @Nullable Long until,
            List<FactGrant> grants) {}
}
