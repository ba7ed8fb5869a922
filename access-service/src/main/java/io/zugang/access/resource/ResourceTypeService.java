package io.zugang.access.resource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.access.AccessProblem;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The use cases of types, which count for all tenants. */
@ApplicationScoped
class ResourceTypeService {

    private final ResourceTypeRepository types;
    private final ResourceTypes known;
    private final TenantScope scope;

    ResourceTypeService(ResourceTypeRepository types, ResourceTypes known, TenantScope scope) {
        this.types = types;
        this.known = known;
        this.scope = scope;
    }

    @Transactional
    List<ResourceType> list() {
        return types.all();
    }

    ResourceType put(ResourceType type) {
        requireEverything();
        if (!Registry.isName(type.type())
                || type.type().equals("api")
                || type.type().equals("tenant")) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "This name cannot be registered.")
                    .withField("type", "must be up to 512 characters, and neither api nor tenant");
        }
        QuarkusTransaction.requiringNew().run(() -> types.put(type));
        known.reload();
        return type;
    }

    void delete(String type) {
        requireEverything();
        QuarkusTransaction.requiringNew().run(() -> {
            if (types.isUsed(type)) {
                throw new ProblemException(AccessProblem.RESOURCE_TYPE_IN_USE, "Delete its resources first.");
            }
            if (!types.delete(type)) {
                throw new ProblemException(CommonProblem.NOT_FOUND, "There is no such type.");
            }
        });
        known.reload();
    }

    private void requireEverything() {
        if (!scope.reach().everything()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Types count for all tenants.");
        }
    }
}
