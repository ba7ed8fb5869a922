package io.zugang.access.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.platform.events.CloudEvent;
import io.zugang.platform.events.EventHandler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Makes groups for what tenant-service tells, after the projections of the same event. */
@Priority(-1)
@ApplicationScoped
class TenantGroupEvents implements EventHandler {

    private static final String ASSIGNED = "tenant.representative.assigned.v1";
    private static final String UNASSIGNED = "tenant.representative.unassigned.v1";

    private final RightsGroups groups;
    private final Representatives representatives;
    private final ObjectMapper json;

    TenantGroupEvents(RightsGroups groups, Representatives representatives, ObjectMapper json) {
        this.groups = groups;
        this.representatives = representatives;
        this.json = json;
    }

    @Override
    public String source() {
        return "tenant-service";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "tenant.tenant.created.v1",
                "tenant.tenant.updated.v1",
                "tenant.tenant.activated.v1",
                "tenant.setting.changed.v1",
                ASSIGNED,
                UNASSIGNED);
    }

    @Override
    public void handle(CloudEvent event) {
        switch (event.type()) {
            case ASSIGNED -> representatives.assigned(read(event));
            case UNASSIGNED -> representatives.unassigned(read(event));
            default -> groups.tenantTold(event.tenantid());
        }
    }

    private RepresentativeFact read(CloudEvent event) {
        try {
            return json.treeToValue(event.data(), RepresentativeFact.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The representative of event " + event.id() + " cannot be read", e);
        }
    }
}
