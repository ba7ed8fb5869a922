package io.zugang.access.resource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.access.AccessProblem;
import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The use cases of types, which count for all tenants. */
@ApplicationScoped
class ResourceTypeService {

    private static final String TARGET = "resource-type";
    private static final UUID ALL_TENANTS = new UUID(0, 0);

    /** Questions say with these where a resource lies. */
    private static final Set<String> RESERVED = Set.of("api", "api-part", "tenant");

    private final ResourceTypeRepository types;
    private final ResourceTypes known;
    private final TenantScope scope;
    private final AuditTrail audit;

    ResourceTypeService(ResourceTypeRepository types, ResourceTypes known, TenantScope scope, AuditTrail audit) {
        this.types = types;
        this.known = known;
        this.scope = scope;
        this.audit = audit;
    }

    @Transactional
    List<ResourceType> list() {
        return types.all();
    }

    ResourceType put(ResourceType type) {
        requireEverything();
        if (!Registry.isName(type.type()) || RESERVED.contains(type.type())) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "This name cannot be registered.")
                    .withField("type", "must be up to 512 characters, and none of api, api-part and tenant");
        }
        QuarkusTransaction.requiringNew().run(() -> store(type));
        known.reload();
        return type;
    }

    private void store(ResourceType type) {
        var before = types.find(type.type()).orElse(null);
        types.put(type);
        if (!type.equals(before)) {
            var action = before == null ? "resource-type.registered" : "resource-type.updated";
            audit.record(action, TARGET, keyOf(type.type()), ALL_TENANTS, before, type);
        }
    }

    void delete(String type) {
        requireEverything();
        QuarkusTransaction.requiringNew().run(() -> {
            if (types.isUsed(type)) {
                throw new ProblemException(AccessProblem.RESOURCE_TYPE_IN_USE, "Delete its resources first.");
            }
            var before = types.find(type)
                    .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such type."));
            types.delete(type);
            audit.record("resource-type.deleted", TARGET, keyOf(type), ALL_TENANTS, before, null);
        });
        known.reload();
    }

    /** The trail knows things by UUIDs. */
    private static UUID keyOf(String type) {
        return UUID.nameUUIDFromBytes(type.getBytes(StandardCharsets.UTF_8));
    }

    private void requireEverything() {
        if (!scope.reach().everything()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Types count for all tenants.");
        }
    }
}
