package io.zugang.access.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is registered of the resources and subjects that some questions name. */
public final class RegisteredFacts {

    /** Of questions that name nothing registered. */
    public static final RegisteredFacts NONE = new RegisteredFacts();

    private final Map<List<String>, RegisteredResource> resources = new HashMap<>();
    private final Map<List<String>, JsonNode> subjects = new HashMap<>();

    /** What is registered of a resource; null if nothing is. */
    public @Nullable RegisteredResource resource(String type, String id) {
        return resources.isEmpty() ? null : resources.get(List.of(type, id));
    }

    /** The registered properties of a subject; null if there are none. */
    public @Nullable JsonNode subject(String type, String id) {
        return subjects.isEmpty() ? null : subjects.get(List.of(type, id));
    }

    void add(RegisteredResource resource) {
        resources.put(List.of(resource.type(), resource.id()), resource);
    }

    void addSubject(String type, String id, JsonNode properties) {
        subjects.put(List.of(type, id), properties);
    }
}
