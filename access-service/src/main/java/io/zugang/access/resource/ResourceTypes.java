package io.zugang.access.resource;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.zugang.platform.persistence.TenantScope;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The registered types, in memory: every question looks here. Another instance sees a change within a second. */
@ApplicationScoped
public class ResourceTypes {

    private static final Logger LOG = Logger.getLogger(ResourceTypes.class);

    private final ResourceTypeRepository repository;
    private final TenantScope scope;
    private volatile Map<String, ResourceType> types = Map.of();

    ResourceTypes(ResourceTypeRepository repository, TenantScope scope) {
        this.repository = repository;
        this.scope = scope;
    }

    /** Before anything is asked. */
    void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        reload();
    }

    @ActivateRequestContext
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        try {
            reload();
        } catch (IllegalStateException unavailable) {
            // What is known stays known; the snapshot tells when the database is away for too long.
            LOG.debug("The registered types could not be read", unavailable);
        }
    }

    void reload() {
        types = scope.asSystem(
                "registered types are read",
                () -> repository.all().stream()
                        .collect(Collectors.toUnmodifiableMap(ResourceType::type, Function.identity())));
    }

    /** The type of that name; null if it is not registered. */
    public @Nullable ResourceType find(String type) {
        return types.get(type);
    }
}
