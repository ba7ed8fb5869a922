package io.zugang.access.collection;

import io.zugang.access.AccessProblem;
import io.zugang.access.permission.PermissionCatalogue;
import io.zugang.access.tenant.TenantDirectory;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The use cases of collections. */
@ApplicationScoped
class CollectionService {

    /** Governs permissions too, but teams are registered as such. */
    private static final String TEAMS = "team";

    private final CollectionRepository collections;
    private final RoleCollectionRepository grants;
    private final TenantScope scope;
    private final TenantDirectory tenants;
    private final PermissionCatalogue permissions;
    private final CollectionRecorder recorder;

    CollectionService(
            CollectionRepository collections,
            RoleCollectionRepository grants,
            TenantScope scope,
            TenantDirectory tenants,
            PermissionCatalogue permissions,
            CollectionRecorder recorder) {
        this.collections = collections;
        this.grants = grants;
        this.scope = scope;
        this.tenants = tenants;
        this.permissions = permissions;
        this.recorder = recorder;
    }

    @Transactional
    List<ResourceCollection> list(CollectionFilter filter, PageRequest page) {
        return collections.list(scope.reach(), filter, page);
    }

    @Transactional
    ResourceCollection get(UUID id) {
        return collections.find(scope.reach(), id).orElseThrow(CollectionService::notFound);
    }

    @Transactional
    ResourceCollection create(CreateCollectionRequest request) {
        var tenant = tenants.reachedOrOwn(request.tenantId());
        requireKnownType(request.type());
        var collection = new ResourceCollection(tenant.id(), request);
        if (collections.isKeyTaken(collection)) {
            throw new ProblemException(AccessProblem.COLLECTION_KEY_TAKEN, "Choose another key.")
                    .withField("key", "is taken by another collection of this type");
        }
        collections.persistAndFlush(collection);
        recorder.created(collection);
        return collection;
    }

    @Transactional
    ResourceCollection update(UUID id, UpdateCollectionRequest change, long expectedVersion) {
        var collection = changeable(id, expectedVersion);
        var before = CollectionResponse.of(collection);
        collection.rename(change.name());
        collections.flush();
        recorder.updated(collection, before);
        return collection;
    }

    @Transactional
    void delete(UUID id, long expectedVersion) {
        var collection = changeable(id, expectedVersion);
        var roles = grants.rolesOf(id);
        if (!roles.isEmpty()) {
            throw new ProblemException(AccessProblem.COLLECTION_IN_USE, "Take it out of these roles first.")
                    .with("usage", roles);
        }
        collections.delete(collection);
        collections.flush();
        recorder.deleted(collection);
    }

    private void requireKnownType(String type) {
        if (!isKnown(type)) {
            // Another instance may have loaded what this one has not heard of.
            permissions.reload();
            if (!isKnown(type)) {
                throw new ProblemException(
                                AccessProblem.COLLECTION_TYPE_UNKNOWN, "Choose a type that governs some permission.")
                        .withField("type", "governs no permission");
            }
        }
    }

    private boolean isKnown(String type) {
        return !type.equals(TEAMS)
                && permissions.all().stream()
                        .anyMatch(permission -> permission.governedBy().containsKey(type));
    }

    private ResourceCollection changeable(UUID id, long expectedVersion) {
        var collection = collections.findForChange(scope.reach(), id).orElseThrow(CollectionService::notFound);
        collection.requireVersion(expectedVersion);
        return collection;
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such collection within your reach.");
    }
}
