package io.zugang.access.engine;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is so for a whole tenant.
 *
 * @param status   {@code ACTIVE} for one whose people may act
 * @param partner  the tenant that manages it
 * @param parent   the company that owns it
 * @param modules  what it is entitled to
 * @param settings its effective settings, as text
 */
public record TenantFacts(
        String status,
        @Nullable UUID partner,
        @Nullable UUID parent,
        Set<String> modules,
        Map<String, String> settings,
        Units units) {

    /** Of a tenant of which nothing is known but its subjects. */
    public static final TenantFacts UNKNOWN = new TenantFacts("UNKNOWN", null, null, Set.of(), Map.of(), Units.EMPTY);

    public TenantFacts {
        modules = Set.copyOf(modules);
        settings = Map.copyOf(settings);
    }

    /** An active tenant with nothing special about it. */
    public static TenantFacts active() {
        return new TenantFacts("ACTIVE", null, null, Set.of(), Map.of(), Units.EMPTY);
    }

    boolean isKnown() {
        return !status.equals(UNKNOWN.status);
    }

    public boolean isActive() {
        return status.equals("ACTIVE");
    }

    /** Whether the tenant has a module; it has what is none. */
    public boolean has(@Nullable String module) {
        return module == null || modules.contains(module);
    }

    /** Whether a setting is {@code true}; what is no setting is. */
    public boolean allows(@Nullable String setting) {
        return setting == null || "true".equals(settings.get(setting));
    }
}
