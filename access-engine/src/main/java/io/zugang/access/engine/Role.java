package io.zugang.access.engine;

import io.zugang.access.engine.Permission.CollectionAction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role as decisions need it, its patterns resolved against the catalogue; immutable and shared by all grants of it.
 *
 * @param id       null for what is granted without a role of its own
 * @param allowed  what it allows
 * @param grantable what its holder may give to others without holding it; decisions do not look at it
 * @param denied   what nobody who holds it may do, whatever else he holds
 * @param masks    the fields its holders do not see, each with its resource type: {@code contact.phone}
 * @param module   the module of the home tenant that it needs; without it the role is inert
 * @param limits   what narrows {@code allowed}
 * @param only     the applications that its holder may use at all; empty for no such limit
 */
public record Role(
        @Nullable UUID id,
        String key,
        PermissionSet allowed,
        PermissionSet grantable,
        PermissionSet denied,
        Set<String> masks,
        @Nullable String module,
        Limits limits,
        Set<String> only) {

    public Role {
        masks = Set.copyOf(masks);
        only = Set.copyOf(only);
    }

    /** A role that allows, and nothing else. */
    public static Role allowing(@Nullable UUID id, String key, PermissionSet allowed) {
        return new Role(
                id, key, allowed, PermissionSet.NONE, PermissionSet.NONE, Set.of(), null, Limits.NONE, Set.of());
    }

    /** Roles are compiled once and shared, so that comparing what they say would only cost time. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Whether it allows a permission on everything within its scope. */
    public boolean allowsWithoutLimit(int permission) {
        return allowed.contains(permission)
                && limits.dataScopeOf(permission) == null
                && !limits.conditions().containsKey(permission);
    }

    /** Whether holding it can take something away that another role allows. */
    boolean restricts() {
        return !denied.isEmpty() || !masks.isEmpty();
    }

    /**
     * What narrows the permissions of a role.
     *
     * @param dataScopes     the first that contains a permission applies to it; a permission in none has no data scope
     * @param conditions     what must hold besides, by the number of the permission
     * @param collections    what is allowed in which collection, by type and id of the collection
     * @param allCollections the types of which it opens every collection, those to come included
     */
    public record Limits(
            List<DataLimit> dataScopes,
            Map<Integer, Condition> conditions,
            Map<String, Map<String, Set<CollectionAction>>> collections,
            Set<String> allCollections) {

        public static final Limits NONE = new Limits(List.of(), Map.of(), Map.of(), Set.of());

        public Limits {
            dataScopes = List.copyOf(dataScopes);
            conditions = Map.copyOf(conditions);
            collections = Map.copyOf(collections);
            allCollections = Set.copyOf(allCollections);
        }

        @Nullable
        DataScope dataScopeOf(int permission) {
            for (int i = 0; i < dataScopes.size(); i++) {
                var limit = dataScopes.get(i);
                if (limit.permissions().contains(permission)) {
                    return limit.scope();
                }
            }
            return null;
        }

        /** The collections of a type in which it allows this; null for all of them. */
        @Nullable
        Set<String> opened(String type, CollectionAction action) {
            if (allCollections.contains(type)) {
                return null;
            }
            var opened = new HashSet<String>();
            collections.getOrDefault(type, Map.of()).forEach((id, actions) -> {
                if (actions.contains(action)) {
                    opened.add(id);
                }
            });
            return opened;
        }

        /** A resource without a stated collection is open only to who opens all of the type. */
        boolean opens(String type, @Nullable String id, CollectionAction action) {
            if (allCollections.contains(type)) {
                return true;
            }
            var opened =
                    id == null ? null : collections.getOrDefault(type, Map.of()).get(id);
            return opened != null && opened.contains(action);
        }
    }

    /** Whose data these permissions open. */
    public record DataLimit(PermissionSet permissions, DataScope scope) {}
}
