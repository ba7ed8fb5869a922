package io.zugang.access.permission;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Every permission there is, read once from the built-in catalogue. */
@ApplicationScoped
public class PermissionCatalogue {

    private static final String RESOURCE = "catalogue/permissions.json";

    private final Map<String, PermissionResponse> byName = new LinkedHashMap<>();

    PermissionCatalogue(ObjectMapper json) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var source = Objects.requireNonNull(loader.getResourceAsStream(RESOURCE), RESOURCE)) {
            for (var permission : json.readValue(source, new TypeReference<List<PermissionResponse>>() {})) {
                byName.put(permission.name(), permission);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The permission catalogue cannot be read", e);
        }
    }

    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    /** Those of the names that are no permissions, in order. */
    public List<String> unknownAmong(Collection<String> names) {
        return names.stream().filter(name -> !byName.containsKey(name)).sorted().toList();
    }

    List<PermissionResponse> all() {
        return List.copyOf(byName.values());
    }
}
