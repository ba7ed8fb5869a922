package io.zugang.identity.activerole;

import io.zugang.platform.events.CloudEvent;
import io.zugang.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps the active roles in step with access-service. Its events about one account come once and in the order of the
 * switches, so the last one told is the one that holds.
 */
@ApplicationScoped
class ActiveRoleProjection implements EventHandler {

    static final String SOURCE = "access-service";

    private final ActiveRoleRepository roles;

    ActiveRoleProjection(ActiveRoleRepository roles) {
        this.roles = roles;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Set<String> types() {
        return Set.of("access.active-role.changed.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        var data = event.data();
        var accountId = UUID.fromString(data.path("accountId").asText());
        var application = data.path("application").asText();
        if (data.hasNonNull("role")) {
            roles.set(accountId, application, data.path("role").asText());
        } else {
            roles.remove(accountId, application);
        }
    }
}
