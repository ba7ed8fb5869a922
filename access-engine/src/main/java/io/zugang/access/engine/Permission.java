package io.zugang.access.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An action on resources of a type.
 *
 * @param resourceType of an application other than Zugang itself it begins with the application and a dot: {@code ens.alarm}
 */
public record Permission(String resourceType, String action, Demands demands) {

    /** The application of a resource type without a dot. */
    public static final String OWN_APPLICATION = "zugang";

    /** A permission that needs nothing but a grant. */
    public static Permission of(String name) {
        return of(name, Demands.NONE);
    }

    /** A permission by its name, {@code type:action}. */
    public static Permission of(String name, Demands demands) {
        int colon = name.indexOf(':');
        return new Permission(name.substring(0, colon), name.substring(colon + 1), demands);
    }

    public String name() {
        return resourceType + ":" + action;
    }

    /** Whose permission it is. */
    public String application() {
        int dot = resourceType.indexOf('.');
        return dot < 0 ? OWN_APPLICATION : resourceType.substring(0, dot);
    }

    /**
     * What it needs besides a grant.
     *
     * @param module     the module that the tenant must have; null for none
     * @param setting    the setting of the tenant that must be {@code true}; null for none
     * @param owned      whether the data scope of a role looks at the owner of the resource, not only at its tenant
     * @param governedBy by type of collection (queue, customer group) what must be allowed there: a resource lies in one
     *                   collection of each of these types, and a role must open all of them
     * @param newSignIn  whether a person must have signed in since the grant was given
     */
    public record Demands(
            @Nullable String module,
            @Nullable String setting,
            boolean owned,
            Map<String, CollectionAction> governedBy,
            boolean newSignIn) {

        public static final Demands NONE = new Demands(null, null, false, Map.of(), false);

        public Demands {
            governedBy = Map.copyOf(governedBy);
        }
    }

    /** What a role may allow on the resources of a collection. */
    public enum CollectionAction {
        READ,
        WRITE,
        APPEND
    }
}
