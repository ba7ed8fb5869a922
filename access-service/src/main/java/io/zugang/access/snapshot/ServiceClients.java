package io.zugang.access.snapshot;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.access.engine.Grant;
import io.zugang.access.engine.Holding;
import io.zugang.access.engine.TenantFacts;
import io.zugang.access.engine.World;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What the clients of Zugang's own services may do: built-in data, since no service could start without it. */
@ApplicationScoped
class ServiceClients {

    /** They belong to no tenant; their image has this number, which no tenant has. */
    static final UUID HOME = new UUID(0, 1);

    private static final String RESOURCE = "catalogue/service-clients.json";
    private static final String TYPE = "service";

    private final Map<String, List<String>> permissions;

    ServiceClients(ObjectMapper json) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var source = Objects.requireNonNull(loader.getResourceAsStream(RESOURCE), RESOURCE)) {
            permissions = json.readValue(source, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue of service clients cannot be read", e);
        }
    }

    void putInto(World world, RoleCompiler compiler, long version) {
        world.change(HOME, version, change -> {
            change.facts(TenantFacts.active());
            permissions.forEach((client, allowed) -> {
                var grant = Grant.of(compiler.direct(client, allowed), "built-in", Grant.Reach.EVERYTHING);
                change.put(TYPE, client, new Holding(Holding.State.USABLE, List.of(grant)));
            });
        });
    }

    boolean isOne(String type, String id) {
        return type.equals(TYPE) && permissions.containsKey(id);
    }
}
