package io.zugang.platform.security;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import io.zugang.platform.persistence.Reach;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints of access-service that every service needs: AuthZEN's evaluations, and filters for lists. Public only because
 * Quarkus generates its implementation in another class loader; services ask {@link AccessDecisions} and
 * {@link ResourceDecisions}.
 */
@RegisterRestClient(configKey = "access-service")
@Path("/")
public interface AccessClient {

    @POST
    @Path("/v1/evaluation")
    Uni<Answer> evaluate(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Evaluation evaluation);

    @POST
    @Path("/v1/evaluations")
    Uni<Answers> evaluateAll(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Evaluations evaluations);

    @POST
    @Path("/access-filters")
    Uni<AccessFilter> filter(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Evaluation about);

    record Evaluation(Subject subject, Action action, Resource resource) {

        static Evaluation of(Question question, String service) {
            return new Evaluation(
                    Subject.of(question.subject()),
                    new Action(question.name()),
                    new Resource(question.part() ? "api-part" : "api", service, Map.of()));
        }
    }

    /** Many questions that differ in their resource only. */
    record Evaluations(Subject subject, Action action, List<About> evaluations) {}

    record About(Resource resource) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Subject(String type, String id, Map<String, Object> properties) {

        static Subject of(Caller caller) {
            var properties = new HashMap<String, Object>();
            if (caller.sessionId() != null) {
                properties.put("sid", caller.sessionId());
            }
            if (caller.signedInAt() != null) {
                properties.put("auth_time", caller.signedInAt().toEpochMilli() / 1000.0);
            }
            return new Subject(caller.subjectType(), caller.id(), properties);
        }

        /** A filter knows no session; the gate has asked about it. */
        static Subject withoutSession(Caller caller) {
            return new Subject(caller.subjectType(), caller.id(), Map.of());
        }
    }

    record Action(String name) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Resource(String type, @Nullable String id, Map<String, Object> properties) {

        static Resource of(ResourceRef ref) {
            var properties = new HashMap<String, Object>();
            properties.put("tenantId", ref.tenantId());
            if (ref.unitId() != null) {
                properties.put("unitId", ref.unitId());
            }
            if (ref.owner() != null) {
                properties.put("owner", ref.owner());
            }
            return new Resource(ref.type(), ref.id(), properties);
        }

        static Resource ofType(String type) {
            return new Resource(type, null, Map.of());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answers(List<Answer> evaluations) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(boolean decision, @Nullable Context context) {

        Decision toDecision() {
            if (context == null) {
                return new Decision(decision, Reach.NONE, null, 0, Set.of());
            }
            var where = context.reach();
            var reach = decision && where != null ? where.toReach() : Reach.NONE;
            var masks = context.maskedFields();
            return new Decision(
                    decision, reach, context.reason(), context.number(), masks == null ? Set.of() : Set.copyOf(masks));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Context(
            @Nullable Where reach,
            @Nullable String version,
            @Nullable String reason,
            @JsonProperty("masked_fields") @Nullable Set<String> maskedFields) {

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
