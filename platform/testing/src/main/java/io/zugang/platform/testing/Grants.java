package io.zugang.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.platform.persistence.Reach;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the fake access-service knows: exactly the rights of the tokens the tests made. Unknown subjects get a no. */
final class Grants {

    private static final String ANYWHERE = "api";
    private static final String SOMEWHERE = "api-part";

    private static final Map<String, Grant> GRANTS = new ConcurrentHashMap<>();
    private static final Map<String, String> REFUSALS = new ConcurrentHashMap<>();
    private static final Map<String, List<Mask>> MASKS = new ConcurrentHashMap<>();

    private Grants() {}

    /** Units of null are no limit. */
    private record Grant(
            Set<String> permissions, Reach reach, @Nullable Set<UUID> units) {

        boolean allows(String permission) {
            return permissions.contains(Tokens.EVERY_PERMISSION) || permissions.contains(permission);
        }

        /** Which partner manages a tenant is not known here, so a partner's grants count in every tenant. */
        boolean countsAt(JsonNode resource) {
            var type = resource.path("type").asText();
            if (type.equals(ANYWHERE) || type.equals(SOMEWHERE)) {
                return units == null || type.equals(SOMEWHERE);
            }
            var tenant = resource.path("properties").path("tenantId").asText("");
            boolean reached = reach.everything()
                    || !reach.managedBy().isEmpty()
                    || tenant.isEmpty()
                    || reach.tenants().contains(UUID.fromString(tenant));
            return reached && isIn(units, resource);
        }

        List<Map<String, Object>> parts() {
            if (reach.everything() || reach.managedBy().isEmpty()) {
                return List.of(part(reach.everything() ? null : reach.tenants(), null, units));
            }
            return reach.managedBy().stream()
                    .map(partner -> part(reach.tenants(), partner, units))
                    .toList();
        }
    }

    private record Mask(Set<UUID> units, Set<String> fields) {}

    /** Keyed by subject and session, so that two tokens of one account can differ. */
    static void grant(String subject, String session, Set<String> permissions, Reach reach, @Nullable Set<UUID> units) {
        GRANTS.put(subject + "/" + session, new Grant(permissions, reach, units));
    }

    static void refuse(String subject, String session, String reason) {
        REFUSALS.put(subject + "/" + session, reason);
    }

    static void mask(String subject, Set<UUID> units, Set<String> fields) {
        MASKS.merge(subject, List.of(new Mask(units, fields)), (former, more) -> {
            var all = new ArrayList<>(former);
            all.addAll(more);
            return all;
        });
    }

    static Map<String, Object> decide(JsonNode question) {
        var subject = question.path("subject");
        var resource = question.path("resource");
        var key = subject.path("id").asText() + "/"
                + subject.path("properties").path("sid").asText();
        var refusal = REFUSALS.get(key);
        if (refusal != null) {
            return decision(false, Reach.NONE, refusal, Set.of());
        }
        var grant = GRANTS.get(key);
        if (grant == null || !grant.allows(question.path("action").path("name").asText())) {
            return decision(false, Reach.NONE, "not-granted", Set.of());
        }
        if (!grant.countsAt(resource)) {
            return decision(false, Reach.NONE, "out-of-scope", Set.of());
        }
        return decision(true, grant.reach(), "granted", masks(subject.path("id").asText(), resource));
    }

    /** A filter knows no session: what all tokens of a subject allow. */
    static Map<String, Object> filter(JsonNode question) {
        var subject = question.path("subject").path("id").asText();
        var any = GRANTS.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(subject + "/"))
                .map(Map.Entry::getValue)
                .filter(grant ->
                        grant.allows(question.path("action").path("name").asText()))
                .flatMap(grant -> grant.parts().stream())
                .toList();
        var masks = MASKS.getOrDefault(subject, List.of()).stream()
                .map(mask -> Map.of("fields", mask.fields(), "part", part(null, null, mask.units())))
                .toList();
        return Map.of(
                "reason", any.isEmpty() ? "not-granted" : "granted", "any", any, "none", List.of(), "masks", masks);
    }

    private static Map<String, Object> part(
            @Nullable Set<UUID> tenants, @Nullable UUID managedBy, @Nullable Set<UUID> units) {
        var part = new LinkedHashMap<String, Object>();
        part.put("collections", Map.of());
        part.put("conditional", false);
        if (tenants != null) {
            part.put("tenants", tenants);
        }
        if (managedBy != null) {
            part.put("managedBy", managedBy);
        }
        if (units != null) {
            part.put("units", units);
        }
        return part;
    }

    private static Set<String> masks(String subject, JsonNode resource) {
        var type = resource.path("type").asText() + ".";
        var fields = new TreeSet<String>();
        for (var mask : MASKS.getOrDefault(subject, List.of())) {
            if (isIn(mask.units(), resource)) {
                mask.fields().stream().filter(field -> field.startsWith(type)).forEach(fields::add);
            }
        }
        return fields;
    }

    private static boolean isIn(@Nullable Set<UUID> units, JsonNode resource) {
        var unit = resource.path("properties").path("unitId").asText("");
        return units == null || !unit.isEmpty() && units.contains(UUID.fromString(unit));
    }

    private static Map<String, Object> decision(boolean permit, Reach reach, String reason, Set<String> masks) {
        var context = new LinkedHashMap<String, Object>();
        context.put(
                "reach",
                Map.of(
                        "everything", reach.everything(),
                        "tenants", reach.tenants(),
                        "managedBy", reach.managedBy()));
        context.put("version", "1:1");
        context.put("reason", reason);
        if (!masks.isEmpty()) {
            context.put("masked_fields", masks);
        }
        return Map.of("decision", permit, "context", context);
    }
}
