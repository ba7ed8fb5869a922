package io.zugang.access.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zugang.access.evaluation.EvaluationRequest.Action;
import io.zugang.access.evaluation.EvaluationRequest.Resource;
import io.zugang.access.evaluation.EvaluationRequest.SubjectEntity;
import io.zugang.access.resource.RegisteredFacts;
import io.zugang.access.resource.RegisteredResource;
import io.zugang.access.resource.ResourceType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what is said in a question and what is registered. What is registered wins. Of callers that are not trusted
 * only addresses and the session are looked at.
 */
final class Completion {

    private static final List<String> ADDRESS = List.of("tenantId");
    private static final List<String> SESSION = List.of("sid");

    /** What only whoever asks can know of a subject, whatever is registered of it. */
    private static final List<String> SIGN_IN = List.of("sid", "auth_time");

    /** What decisions look at by itself; of a registered resource just what is registered of it. */
    private static final List<String> PLACEMENT = List.of("tenantId", "unitId", "owner", "assignees", "collections");

    /** The id of no tenant. */
    private static final String NOWHERE = new UUID(0, 0).toString();

    private Completion() {}

    /** A question of which all that it says may be believed. */
    static EvaluationRequest of(
            EvaluationRequest request, boolean trusted, RegisteredFacts facts, @Nullable ResourceType type) {
        var subject = request.subject();
        var resource = request.resource();
        var action = request.action();
        if (!trusted && resource.type().equals(CompleteQuestion.SOMEWHERE)) {
            // Only doors that ask about the part itself afterwards may ask so.
            throw new MalformedQuestion("resource.type " + CompleteQuestion.SOMEWHERE + " is reserved");
        }
        return new EvaluationRequest(
                new SubjectEntity(
                        subject.type(),
                        subject.id(),
                        subject(
                                said(subject.properties(), trusted, SESSION),
                                facts.subject(subject.type(), subject.id()))),
                new Action(
                        type == null ? action.name() : type.permission(action.name()),
                        trusted ? action.properties() : null),
                new Resource(
                        resource.type(),
                        resource.id(),
                        resource(
                                said(resource.properties(), trusted, ADDRESS),
                                facts.resource(resource.type(), resource.id()))),
                trusted ? request.context() : null);
    }

    private static @Nullable JsonNode said(@Nullable JsonNode properties, boolean trusted, List<String> always) {
        if (properties == null || trusted) {
            return properties;
        }
        var kept = JsonNodeFactory.instance.objectNode();
        always.stream().filter(properties::has).forEach(name -> kept.set(name, properties.get(name)));
        return kept;
    }

    private static @Nullable JsonNode subject(@Nullable JsonNode said, @Nullable JsonNode known) {
        if (known == null) {
            return said;
        }
        var together = together(said, known);
        together.remove(SIGN_IN);
        if (said != null) {
            SIGN_IN.stream().filter(said::has).forEach(name -> together.set(name, said.get(name)));
        }
        return together;
    }

    private static @Nullable JsonNode resource(@Nullable JsonNode said, @Nullable RegisteredResource known) {
        if (known == null) {
            return said;
        }
        var together = together(said, known.properties());
        together.remove(PLACEMENT);
        together.put("tenantId", tenantOf(said, known));
        if (known.unitId() != null) {
            together.put("unitId", known.unitId().toString());
        }
        if (known.owner() != null) {
            together.put("owner", known.owner());
        }
        known.assignees().forEach(together.putArray("assignees")::add);
        known.collections().forEach(together.putObject("collections")::put);
        return together;
    }

    /** Names belong to whoever registered them first, so who means a thing of another tenant by it means none. */
    private static String tenantOf(@Nullable JsonNode said, RegisteredResource known) {
        var stated = said == null ? null : said.get("tenantId");
        var registered = known.tenantId().toString();
        boolean contradicts = stated != null && !registered.equalsIgnoreCase(stated.textValue());
        return contradicts ? NOWHERE : registered;
    }

    private static ObjectNode together(@Nullable JsonNode said, JsonNode known) {
        var together = JsonNodeFactory.instance.objectNode();
        if (said != null) {
            said.properties().forEach(property -> together.set(property.getKey(), property.getValue()));
        }
        known.properties()
                .forEach(property -> together.set(property.getKey(), Objects.requireNonNull(property.getValue())));
        return together;
    }
}
