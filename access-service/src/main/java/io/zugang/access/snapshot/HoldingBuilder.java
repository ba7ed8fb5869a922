package io.zugang.access.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.zugang.access.engine.Grant;
import io.zugang.access.engine.Holding;
import io.zugang.access.engine.Role;
import io.zugang.access.engine.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes of stored rows what decisions look at. Grants that say the same are made once, so that subjects that hold the same
 * share them. For one thread, and for as long as no role changes.
 */
final class HoldingBuilder {

    /** Beyond this many the grants with dates of their own, which nobody shares, would fill the memory. */
    private static final int MAX_KNOWN = 100_000;

    private final RoleCompiler compiler;
    private final Map<UUID, RoleRow> roles;
    private final ObjectMapper json;
    private final Map<List<Object>, Role> compiled = new HashMap<>();
    private final Map<Grant, Grant> known = new HashMap<>();

    HoldingBuilder(RoleCompiler compiler, Map<UUID, RoleRow> roles, ObjectMapper json) {
        this.compiler = compiler;
        this.roles = roles;
        this.json = json;
    }

    Holding holding(SubjectRow subject, @Nullable TenantRow tenant) {
        return new Holding(
                subject.state(),
                held(subject, tenant).stream().map(HeldGrant::grant).toList());
    }

    /** What a subject holds, in the order of its rows. */
    List<HeldGrant> held(SubjectRow subject, @Nullable TenantRow tenant) {
        if (known.size() > MAX_KNOWN) {
            known.clear();
        }
        var held = new ArrayList<HeldGrant>(subject.grants().size());
        for (var row : subject.grants()) {
            var role = role(row);
            if (role != null) {
                var grant = Grant.of(role, origin(row), reach(row, subject))
                        .during(row.validFrom(), row.validUntil())
                        .givenAt(compiler.asksForNewSignIn(role) ? row.givenAt() : null);
                var counted = counts(row, subject, tenant) ? grant : grant.inactive();
                held.add(new HeldGrant(
                        row.source(),
                        row.id(),
                        row.name(),
                        row.validFrom(),
                        row.validUntil(),
                        known.computeIfAbsent(counted, same -> same)));
            }
        }
        return held;
    }

    /** What whoever is given a role holds by it; null if there is no such role. */
    @Nullable
    Grant grantOf(UUID roleId) {
        var stored = roles.get(roleId);
        return stored == null
                ? null
                : Grant.of(
                        compiler.compile(stored, MissingNode.getInstance()),
                        "assignment",
                        Grant.Reach.of(stored.scope()));
    }

    private @Nullable Role role(GrantRow row) {
        if (row.roleId() == null) {
            return compiled.computeIfAbsent(
                    List.of(row.id(), row.permissions()),
                    key -> compiler.direct(String.valueOf(row.name()), row.permissions()));
        }
        var stored = roles.get(row.roleId());
        return stored == null
                ? null
                : compiled.computeIfAbsent(
                        List.of(row.roleId(), row.options()), key -> compiler.compile(stored, tree(row.options())));
    }

    private static String origin(GrantRow row) {
        return row.source() == HeldGrant.Source.ASSIGNMENT ? "assignment" : row.source() + ":" + row.id();
    }

    /** In a tenant of one active role, service accounts have just one, which is active. */
    private boolean counts(GrantRow row, SubjectRow subject, @Nullable TenantRow tenant) {
        if (tenant == null
                || !tenant.activeRole()
                || !subject.type().equals("account")
                || tenant.alwaysOn().contains(row.source())) {
            return true;
        }
        return subject.active().contains(row.id());
    }

    private Grant.Reach reach(GrantRow row, SubjectRow subject) {
        var stored = row.roleId() == null ? null : roles.get(row.roleId());
        var byRole = stored == null ? Scope.TENANT : stored.scope();
        var chosen = row.scope() == null ? byRole : Scope.valueOf(row.scope());
        var allowed = stored != null && chosen.isWiderThan(stored.widest()) ? stored.widest() : chosen;
        var scope = row.oneCompany() && allowed.isWiderThan(Scope.TENANT) ? Scope.TENANT : allowed;
        return new Grant.Reach(scope, row.reachTenant(), units(scope, row, subject), entities(row.entities()));
    }

    /** Without a unit of its own the scope is that of the subject, and empty if it has none. */
    private static Set<UUID> units(Scope scope, GrantRow row, SubjectRow subject) {
        if (row.unitId() != null) {
            return Set.of(row.unitId());
        }
        boolean own = scope == Scope.UNIT || scope == Scope.UNIT_SUBTREE;
        return own && subject.unitId() != null ? Set.of(subject.unitId()) : Set.of();
    }

    private Map<String, Set<String>> entities(String text) {
        if (text.equals("[]")) {
            return Map.of();
        }
        var entities = new HashMap<String, Set<String>>();
        for (var entity : tree(text)) {
            entities.computeIfAbsent(entity.path("type").asText(), type -> new HashSet<>())
                    .add(entity.path("id").asText());
        }
        return entities;
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An assignment holds what is not JSON", e);
        }
    }
}
