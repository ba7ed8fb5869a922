package io.zugang.access.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.access.engine.Attributes;
import io.zugang.access.engine.Question;
import io.zugang.access.engine.Question.Place;
import io.zugang.access.evaluation.EvaluationRequest.Resource;
import io.zugang.access.snapshot.JsonValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes what is decided of a request that says all there is to say, and is believed all of it. */
public final class CompleteQuestion {

    private static final String UUID_FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    /** The type of what lies in no tenant in particular. */
    static final String ANYWHERE = "api";

    /** The same, where a part of a tenant is enough. */
    static final String SOMEWHERE = "api-part";

    private CompleteQuestion() {}

    /**
     * The question that a request asks.
     *
     * @param shows which tenants whoever asks may know of; all others are unknown to him
     * @param home  whether a resource without a tenant lies in that of the subject
     */
    public static Question of(EvaluationRequest request, Predicate<UUID> shows, boolean home, Instant at) {
        var subject = request.subject();
        var resource = request.resource();
        var place = placeOf(resource, shows);
        return new Question(
                new Question.Subject(subject.type(), subject.id()),
                request.action().name(),
                described(resource, place == Place.UNSTATED && home ? Place.HOME : place),
                attributes(request),
                text(subject.properties(), "sid"),
                micros(at));
    }

    static boolean isUuid(String text) {
        // Not a regular expression: it was a sixth of what an item of a batch costs.
        if (text.length() != UUID_FORM.length()) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            char wanted = UUID_FORM.charAt(at);
            char found = text.charAt(at);
            if (wanted == '-' ? found != '-' : !HexFormat.isHexDigit(found)) {
                return false;
            }
        }
        return true;
    }

    private static Place placeOf(Resource resource, Predicate<UUID> shows) {
        if (resource.type().equals(ANYWHERE)) {
            return Place.ANYWHERE;
        }
        if (resource.type().equals(SOMEWHERE)) {
            return Place.SOMEWHERE;
        }
        var stated = resource.type().equals("tenant") ? resource.id() : text(resource.properties(), "tenantId");
        if (stated == null || !isUuid(stated)) {
            return Place.UNSTATED;
        }
        var tenant = UUID.fromString(stated);
        return shows.test(tenant) ? new Place.Tenant(tenant) : Place.UNKNOWN;
    }

    private static Question.Resource described(Resource resource, Place place) {
        var properties = resource.properties();
        var unit = text(properties, "unitId");
        return new Question.Resource(
                resource.type(),
                resource.id(),
                place,
                unit != null && isUuid(unit) ? UUID.fromString(unit) : null,
                text(properties, "owner"),
                texts(properties, "assignees"),
                textsByName(properties, "collections"));
    }

    private static Attributes attributes(EvaluationRequest request) {
        return (part, name) -> {
            var properties = switch (part) {
                case SUBJECT -> request.subject().properties();
                case ACTION -> request.action().properties();
                case RESOURCE -> request.resource().properties();
                case CONTEXT -> request.context();
            };
            return properties == null ? null : JsonValues.comparable(properties.get(name));
        };
    }

    private static @Nullable String text(@Nullable JsonNode properties, String name) {
        return properties == null ? null : properties.path(name).textValue();
    }

    private static List<String> texts(@Nullable JsonNode properties, String name) {
        if (properties == null) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        properties.path(name).forEach(value -> {
            if (value.isTextual()) {
                texts.add(value.textValue());
            }
        });
        return texts;
    }

    private static Map<String, String> textsByName(@Nullable JsonNode properties, String name) {
        if (properties == null) {
            return Map.of();
        }
        var texts = new HashMap<String, String>();
        properties.path(name).properties().forEach(field -> {
            if (field.getValue().isTextual()) {
                texts.put(field.getKey(), field.getValue().textValue());
            }
        });
        return texts;
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }
}
