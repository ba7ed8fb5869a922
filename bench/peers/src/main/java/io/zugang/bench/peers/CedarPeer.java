package io.zugang.bench.peers;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import io.zugang.bench.Company;
import io.zugang.bench.Population.Asked;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cedar by its Java library: one policy for each role, parsed and cached once; with each question go the person, the resource
 * and the units above it, as Cedar's guide advises.
 */
final class CedarPeer implements Peer {

    private static final EntityTypeName USER = type("User");
    private static final EntityTypeName UNIT = type("Unit");
    private static final EntityTypeName RESOURCE = type("Resource");
    private static final EntityTypeName ACTION = type("Action");

    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final PolicySet policies;

    CedarPeer(Company company) throws CacheException {
        var all = new HashSet<Policy>();
        for (int role = 0; role < company.roles().size(); role++) {
            all.add(new Policy(policy(role, company.roles().get(role)), "role" + role));
        }
        policies = new PolicySet(all);
        policies.cache();
    }

    private static EntityTypeName type(String name) {
        return EntityTypeName.parse(name).orElseThrow();
    }

    private static String policy(int role, Set<String> permissions) {
        var actions = permissions.stream()
                .map(permission -> "Action::\"" + permission + "\"")
                .collect(Collectors.joining(","));
        return """
                permit(principal, action in [%s], resource) when {
                  principal has tenant%2$d
                  || (principal has subtree%2$d && resource in principal.subtree%2$d)
                  || (principal has unit%2$d && resource.unit == principal.unit%2$d)
                  || (principal has entities%2$d && principal.entities%2$d.contains(resource.name))
                };""".formatted(actions, role);
    }

    @Override
    public boolean permits(Asked asked) {
        var user = USER.of(asked.company().userId(asked.user()));
        var resource = RESOURCE.of(asked.resourceType() + "/" + asked.resource());
        var entities = new HashSet<Entity>();
        entities.add(new Entity(user, attributes(asked), Set.of()));
        var unit = unit(asked.unit());
        var named = asked.resourceType().equals(Company.ENTITY_TYPE) ? asked.resource() : "";
        entities.add(new Entity(resource, Map.of("unit", unit, "name", new PrimString(named)), Set.of(unit)));
        for (int here = asked.unit(); here >= 0; here = asked.company().parent(here)) {
            int above = asked.company().parent(here);
            entities.add(new Entity(unit(here), above < 0 ? Set.of() : Set.of(unit(above))));
        }
        var request = new AuthorizationRequest(user, ACTION.of(asked.permission()), resource, Map.of());
        try {
            return engine.isAuthorized(request, policies, entities)
                    .success
                    .orElseThrow()
                    .isAllowed();
        } catch (AuthException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static EntityUID unit(int unit) {
        return UNIT.of(String.valueOf(unit));
    }

    private static Map<String, Value> attributes(Asked asked) {
        var attributes = new HashMap<String, Value>();
        var own = unit(asked.company().unitOf(asked.user()));
        for (var assignment : asked.company().jobs().get(asked.company().jobOf(asked.user()))) {
            switch (assignment.scope()) {
                case UNIT -> attributes.put("unit" + assignment.role(), own);
                case UNIT_SUBTREE -> attributes.put("subtree" + assignment.role(), own);
                case ENTITIES ->
                    ((CedarList) attributes.computeIfAbsent("entities" + assignment.role(), key -> new CedarList()))
                            .addAll(assignment.entities().stream()
                                    .map(PrimString::new)
                                    .toList());
                case TENANT, FAMILY, MANAGED, EVERYTHING ->
                    attributes.put("tenant" + assignment.role(), new PrimBool(true));
            }
        }
        return attributes;
    }
}
