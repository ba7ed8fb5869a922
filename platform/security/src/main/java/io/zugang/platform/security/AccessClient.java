package io.zugang.platform.security;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.zugang.platform.persistence.Reach;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/**
 * The one endpoint of access-service that every service needs: AuthZEN's evaluation. Public only because Quarkus generates
 * its implementation in another class loader; services ask {@link AccessDecisions}.
 */
@RegisterRestClient(configKey = "access-service")
@Path("/v1/evaluation")
public interface AccessClient {

    @POST
    Uni<Answer> evaluate(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Evaluation evaluation);

    record Evaluation(Subject subject, Action action, Resource resource) {

        static Evaluation of(Question question, String service) {
            var caller = question.subject();
            Map<String, Object> properties = caller.sessionId() == null ? Map.of() : Map.of("sid", caller.sessionId());
            return new Evaluation(
                    new Subject(caller.subjectType(), caller.id(), properties),
                    new Action(question.permission()),
                    new Resource("api", service));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Subject(String type, String id, Map<String, Object> properties) {}

    record Action(String name) {}

    record Resource(String type, String id) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(boolean decision, @Nullable Context context) {

        Decision toDecision() {
            if (context == null) {
                return new Decision(decision, Reach.NONE, null, 0);
            }
            var where = context.reach();
            var reach = decision && where != null ? where.toReach() : Reach.NONE;
            return new Decision(decision, reach, context.reason(), context.number());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Context(
            @Nullable Where reach,
            @Nullable String version,
            @Nullable String reason) {

        /** Versions are opaque; where one is or starts with a number, that number helps in logs. */
        long number() {
            var digits = version == null ? "" : version.replaceFirst("^(\\d{1,18}).*$", "$1");
            return digits.matches("\\d+") ? Long.parseLong(digits) : 0;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Where(
            boolean everything,
            @Nullable Set<UUID> tenants,
            @Nullable Set<UUID> managedBy) {

        Reach toReach() {
            return new Reach(
                    everything, tenants == null ? Set.of() : tenants, managedBy == null ? Set.of() : managedBy);
        }
    }
}
