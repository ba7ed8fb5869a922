package io.zugang.sync.connection;

import io.zugang.platform.events.CloudEvent;
import io.zugang.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Opens and closes connections as central access is switched on and off at tenant-service. */
@ApplicationScoped
class InstallationActivation implements EventHandler {

    private final ConnectionService connections;

    InstallationActivation(ConnectionService connections) {
        this.connections = connections;
    }

    @Override
    public String source() {
        return "tenant-service";
    }

    @Override
    public Set<String> types() {
        return Set.of("tenant.installation.activation-changed.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        var installation = event.data();
        var installationId = UUID.fromString(event.subject());
        var tenantId = event.tenantid();
        switch (installation.path("activation").path("state").asText()) {
            case "ACTIVE" ->
                connections.activate(
                        tenantId, installationId, installation.path("name").asText());
            case "OFF" -> connections.deactivate(tenantId, installationId);
            // IN_SETUP and FAILED are steps on the way that change no connection.
            default -> {}
        }
    }
}
