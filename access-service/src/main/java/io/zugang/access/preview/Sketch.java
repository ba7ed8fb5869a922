package io.zugang.access.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zugang.access.engine.Attributes.Part;
import io.zugang.access.engine.Question;
import io.zugang.access.evaluation.EvaluationRequest;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question in the making: who, what, on what, and what is said about each. */
final class Sketch {

    private final Question.Subject subject;
    private final String permission;
    private final Spot spot;
    private final Map<Part, ObjectNode> said;

    private Sketch(Question.Subject subject, String permission, Spot spot, Map<Part, ObjectNode> said) {
        this.subject = subject;
        this.permission = permission;
        this.spot = spot;
        this.said = said;
    }

    /** A question of which nothing is said but where the resource lies. */
    static Sketch of(Question.Subject subject, String permission, Spot spot) {
        var said = new EnumMap<Part, ObjectNode>(Part.class);
        for (var part : Part.values()) {
            said.put(part, JsonNodeFactory.instance.objectNode());
        }
        var sketch = new Sketch(subject, permission, spot, said);
        sketch.resource().put("tenantId", spot.tenant().toString());
        if (spot.unit() != null) {
            sketch.resource().put("unitId", spot.unit().toString());
        }
        return sketch;
    }

    Sketch copy() {
        var copied = new EnumMap<Part, ObjectNode>(Part.class);
        said.forEach((part, properties) -> copied.put(part, properties.deepCopy()));
        return new Sketch(subject, permission, spot, copied);
    }

    /** What is said about the resource, to say more. */
    ObjectNode resource() {
        return of(Part.RESOURCE);
    }

    ObjectNode of(Part part) {
        return said.getOrDefault(part, JsonNodeFactory.instance.objectNode());
    }

    String subjectId() {
        return subject.id();
    }

    EvaluationRequest request() {
        return new EvaluationRequest(
                new EvaluationRequest.SubjectEntity(subject.type(), subject.id(), orNone(Part.SUBJECT)),
                new EvaluationRequest.Action(permission, orNone(Part.ACTION)),
                new EvaluationRequest.Resource(spot.type(), spot.id(), orNone(Part.RESOURCE)),
                orNone(Part.CONTEXT));
    }

    private @Nullable JsonNode orNone(Part part) {
        var properties = of(part);
        return properties.isEmpty() ? null : properties;
    }
}
