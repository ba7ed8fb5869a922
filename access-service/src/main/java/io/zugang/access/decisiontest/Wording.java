package io.zugang.access.decisiontest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zugang.access.evaluation.EvaluationRequest;
import io.zugang.access.evaluation.EvaluationRequest.Resource;
import io.zugang.access.evaluation.EvaluationRequest.SubjectEntity;
import io.zugang.access.snapshot.Rehearsal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes of a question with names one with ids, and adds what is given of its subject and resource. */
final class Wording {

    private static final String TENANT = "tenant";
    private static final List<String> IDS = List.of("tenantId", "unitId");

    private final Given given;

    Wording(Given given) {
        this.given = given;
    }

    EvaluationRequest of(EvaluationRequest asked) {
        var subject = asked.subject();
        var resource = asked.resource();
        var properties = properties(resource);
        for (var name : IDS) {
            if (properties.path(name).isTextual()) {
                properties.put(
                        name, Rehearsal.idOf(properties.path(name).textValue()).toString());
            }
        }
        var id = resource.type().equals(TENANT) ? Rehearsal.idOf(resource.id()).toString() : resource.id();
        return new EvaluationRequest(
                new SubjectEntity(subject.type(), subject.id(), properties(subject)),
                asked.action(),
                new Resource(resource.type(), id, properties),
                asked.context());
    }

    private ObjectNode properties(SubjectEntity subject) {
        var all = copy(subject.properties());
        given.subjects().stream()
                .filter(one -> one.type().equals(subject.type()) && one.id().equals(subject.id()))
                .forEach(one -> all.setAll(copy(one.properties())));
        return all;
    }

    private ObjectNode properties(Resource resource) {
        var all = copy(resource.properties());
        given.resources().stream()
                .filter(one -> one.type().equals(resource.type()) && one.id().equals(resource.id()))
                .forEach(one -> register(one, all));
        return all;
    }

    private static void register(Given.Resource known, ObjectNode all) {
        all.setAll(copy(known.properties()));
        all.remove(List.of("unitId", "owner", "assignees", "collections"));
        all.put("tenantId", known.tenantId());
        if (known.unitId() != null) {
            all.put("unitId", known.unitId());
        }
        if (known.owner() != null) {
            all.put("owner", known.owner());
        }
        if (known.assignees() != null) {
            known.assignees().forEach(all.putArray("assignees")::add);
        }
        if (known.collections() != null) {
            known.collections().forEach(all.putObject("collections")::put);
        }
    }

    private static ObjectNode copy(@Nullable JsonNode properties) {
        return properties instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
    }
}
