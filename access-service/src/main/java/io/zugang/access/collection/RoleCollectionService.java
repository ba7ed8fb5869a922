package io.zugang.access.collection;

import io.zugang.access.AccessProblem;
import io.zugang.access.engine.Permission.CollectionAction;
import io.zugang.access.role.RoleParts;
import io.zugang.access.role.RoleParts.RoleState;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What roles allow in collections: a part of the role, changed under its version. */
@ApplicationScoped
class RoleCollectionService {

    private final RoleParts roles;
    private final RoleCollectionRepository grants;
    private final CollectionRepository collections;

    RoleCollectionService(RoleParts roles, RoleCollectionRepository grants, CollectionRepository collections) {
        this.roles = roles;
        this.grants = grants;
        this.collections = collections;
    }

    /**
     * What a role allows.
     *
     * @param version of the role
     */
    record Versioned(RoleCollectionsResponse collections, long version) {}

    @Transactional
    Versioned get(UUID roleId) {
        var role = roles.get(roleId);
        return new Versioned(responseOf(role), role.version());
    }

    @Transactional
    Versioned replace(UUID roleId, ReplaceRoleCollectionsRequest request, long expectedVersion) {
        var role = roles.beginChange(roleId, expectedVersion);
        var wanted = byCollection(request.grants());
        var before = responseOf(role);
        if (opensMore(before, wanted)) {
            roles.requireMayWiden(role);
        }
        var known = collections.keep(Objects.requireNonNull(role.tenantId()), wanted.keySet());
        if (known.size() < wanted.size()) {
            throw new ProblemException(AccessProblem.COLLECTION_UNKNOWN, "Choose collections of the role's own tenant.")
                    .withField("grants", "holds what is no collection of this tenant");
        }
        open(roleId, known, wanted);
        var after = responseOf(role);
        return after.equals(before)
                ? new Versioned(after, role.version())
                : new Versioned(after, roles.changed(role, "collections", before, after));
    }

    /** Rows that stay keep their identity, so that nothing is removed and added again. */
    private void open(UUID roleId, List<ResourceCollection> known, Map<UUID, Set<CollectionAction>> wanted) {
        var opened = grants.ofRole(roleId);
        opened.stream()
                .filter(grant -> !wanted.containsKey(grant.collectionId()))
                .forEach(grants::delete);
        for (var collection : known) {
            var actions = Objects.requireNonNull(wanted.get(collection.id()));
            opened.stream()
                    .filter(grant -> grant.collectionId().equals(collection.id()))
                    .findAny()
                    .ifPresentOrElse(
                            grant -> grant.allow(actions),
                            () -> grants.persist(new RoleCollection(roleId, collection, actions)));
        }
        grants.flush();
    }

    /** System roles name no collections, since these belong to tenants. */
    private RoleCollectionsResponse responseOf(RoleState role) {
        var opened = grants.ofRole(role.id());
        var ids = opened.stream().map(RoleCollection::collectionId).toList();
        var known = role.tenantId() == null ? List.<ResourceCollection>of() : collections.among(role.tenantId(), ids);
        return RoleCollectionsResponse.of(role.id(), role.allCollections(), opened, known);
    }

    private static Map<UUID, Set<CollectionAction>> byCollection(List<CollectionGrant> grants) {
        var byCollection = new HashMap<UUID, Set<CollectionAction>>();
        for (var grant : grants) {
            if (byCollection.put(grant.collectionId(), grant.actions()) != null) {
                throw new ProblemException(CommonProblem.VALIDATION_FAILED, "Name each collection once.")
                        .withField("grants", "names a collection twice");
            }
        }
        return byCollection;
    }

    private static boolean opensMore(RoleCollectionsResponse before, Map<UUID, Set<CollectionAction>> wanted) {
        var opened = before.grants().stream()
                .collect(Collectors.toMap(RoleCollectionsResponse.Item::collectionId, Function.identity()));
        return wanted.entrySet().stream()
                .anyMatch(grant -> !opened.containsKey(grant.getKey())
                        || !opened.get(grant.getKey()).actions().containsAll(grant.getValue()));
    }
}
