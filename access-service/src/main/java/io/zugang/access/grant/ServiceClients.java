package io.zugang.access.grant;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.access.decision.Grant;
import io.zugang.access.decision.RoleView;
import io.zugang.access.decision.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the clients of Zugang's own services may do: built-in data, since no service could start without it. */
@ApplicationScoped
class ServiceClients {

    private static final String RESOURCE = "catalogue/service-clients.json";

    private final Map<String, Grant> grants;

    ServiceClients(ObjectMapper json) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var source = Objects.requireNonNull(loader.getResourceAsStream(RESOURCE), RESOURCE)) {
            var permissions = json.readValue(source, new TypeReference<Map<String, Set<String>>>() {});
            grants = permissions.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, client -> grant(client.getKey(), client.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue of service clients cannot be read", e);
        }
    }

    Optional<Grant> grantOf(String clientId) {
        return Optional.ofNullable(grants.get(clientId));
    }

    private static Grant grant(String clientId, Set<String> permissions) {
        var role = new RoleView(null, clientId, Scope.EVERYTHING, permissions, Set.of());
        return new Grant(null, role, Scope.EVERYTHING, null, null, null);
    }
}
