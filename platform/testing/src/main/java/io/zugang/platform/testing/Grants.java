package io.zugang.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.platform.persistence.Reach;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the fake access-service knows: exactly the rights of the tokens the tests made. Unknown subjects get a no. */
final class Grants {

    private static final Map<String, Grant> GRANTS = new ConcurrentHashMap<>();
    private static final Map<String, String> REFUSALS = new ConcurrentHashMap<>();

    private Grants() {}

    private record Grant(Set<String> permissions, Reach reach) {
        boolean allows(String permission) {
            return permissions.contains(Tokens.EVERY_PERMISSION) || permissions.contains(permission);
        }
    }

    /** Keyed by subject and session, so that two tokens of one account can differ. */
    static void grant(String subject, String session, Set<String> permissions, Reach reach) {
        GRANTS.put(subject + "/" + session, new Grant(permissions, reach));
    }

    static void refuse(String subject, String session, String reason) {
        REFUSALS.put(subject + "/" + session, reason);
    }

    static Map<String, Object> decide(JsonNode question) {
        var subject = question.path("subject");
        var key = subject.path("id").asText() + "/"
                + subject.path("properties").path("sid").asText();
        var refusal = REFUSALS.get(key);
        if (refusal != null) {
            return decision(false, Reach.NONE, refusal);
        }
        var grant = GRANTS.get(key);
        if (grant == null || !grant.allows(question.path("action").path("name").asText())) {
            return decision(false, Reach.NONE, "not-granted");
        }
        return decision(true, grant.reach(), "granted");
    }

    private static Map<String, Object> decision(boolean permit, Reach reach, String reason) {
        var context = new LinkedHashMap<String, Object>();
        context.put(
                "reach",
                Map.of(
                        "everything", reach.everything(),
                        "tenants", reach.tenants(),
                        "managedBy", reach.managedBy()));
        context.put("version", "1:1");
        context.put("reason", reason);
        return Map.of("decision", permit, "context", context);
    }
}
