package io.zugang.access.snapshot;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The versions that the running request has made. */
@RequestScoped
class ChangedVersions {

    private final Map<UUID, Long> versions = new LinkedHashMap<>();

    void add(UUID tenant, long version) {
        versions.merge(tenant, version, Math::max);
    }

    boolean isEmpty() {
        return versions.isEmpty();
    }

    String token() {
        return ConsistencyToken.of(versions.entrySet().stream()
                .map(entry -> new ConsistencyToken.At(entry.getKey(), entry.getValue()))
                .toList());
    }
}
