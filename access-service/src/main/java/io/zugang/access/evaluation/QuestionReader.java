package io.zugang.access.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.access.engine.Attributes;
import io.zugang.access.engine.Question;
import io.zugang.access.engine.Question.Place;
import io.zugang.access.evaluation.EvaluationRequest.Resource;
import io.zugang.access.resource.RegisteredFacts;
import io.zugang.access.resource.ResourceTypes;
import io.zugang.access.snapshot.JsonValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a request what is decided. What it says about the resource beside its address is believed only of callers that
 * are trusted to say it; of others it is not looked at.
 */
@ApplicationScoped
class QuestionReader {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String ANYWHERE = "api";

    private final ResourceTypes types;
    private final Clock clock;

    QuestionReader(ResourceTypes types, Clock clock) {
        this.types = types;
        this.clock = clock;
    }

    /**
     * The question of a request.
     *
     * @param facts   what is registered of its resource and subject
     * @param reach   of whoever asks; tenants outside it are unknown to him
     * @param trusted whether he is believed what he says about the resource
     */
    Question read(EvaluationRequest said, Visibility reach, boolean trusted, RegisteredFacts facts) {
        var type = types.find(said.resource().type());
        var request = Completion.of(said, trusted, facts, type);
        var subject = request.subject();
        var resource = request.resource();
        var place = placeOf(resource, reach);
        return new Question(
                new Question.Subject(subject.type(), subject.id()),
                request.action().name(),
                described(resource, place == Place.UNSTATED && type != null && type.home() ? Place.HOME : place),
                attributes(request),
                text(subject.properties(), "sid"),
                micros(clock.instant()));
    }

    static boolean isUuid(String text) {
        return UUID_FORM.matcher(text).matches();
    }

    private static Place placeOf(Resource resource, Visibility reach) {
        if (resource.type().equals(ANYWHERE)) {
            return Place.ANYWHERE;
        }
        var stated = resource.type().equals("tenant") ? resource.id() : text(resource.properties(), "tenantId");
        if (stated == null || !isUuid(stated)) {
            return Place.UNSTATED;
        }
        var tenant = UUID.fromString(stated);
        return reach.shows(tenant) ? new Place.Tenant(tenant) : Place.UNKNOWN;
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

    /** Which tenants whoever asks may know of. */
    @FunctionalInterface
    interface Visibility {
        boolean shows(UUID tenantId);
    }
}
