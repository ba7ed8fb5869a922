package io.zugang.tenant.tenant;

import io.zugang.platform.events.CloudEvent;
import io.zugang.platform.events.EventHandler;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** identity-service tells how a registration ended: the company becomes active, or its name is free again. */
@ApplicationScoped
class RegistrationOutcome implements EventHandler {

    private static final Logger LOG = Logger.getLogger(RegistrationOutcome.class);
    private static final String COMPLETED = "identity.registration.completed.v1";
    private static final String EXPIRED = "identity.registration.expired.v1";

    private final TenantRepository tenants;
    private final OverdueRegistrations overdue;
    private final TenantScope scope;
    private final TenantJournal journal;

    RegistrationOutcome(
            TenantRepository tenants, OverdueRegistrations overdue, TenantScope scope, TenantJournal journal) {
        this.tenants = tenants;
        this.overdue = overdue;
        this.scope = scope;
        this.journal = journal;
    }

    @Override
    public String source() {
        return "identity-service";
    }

    @Override
    public Set<String> types() {
        return Set.of(COMPLETED, EXPIRED);
    }

    @Override
    public void handle(CloudEvent event) {
        var tenantId = event.data().path("tenantId").asText("");
        if (tenantId.isEmpty()) {
            // An expired registration may have ended before it had a company.
            return;
        }
        if (event.type().equals(COMPLETED)) {
            activate(UUID.fromString(tenantId));
        } else {
            overdue.end(UUID.fromString(tenantId));
        }
    }

    private void activate(UUID tenantId) {
        var found = tenants.findReachable(tenantId, scope.reach()).filter(Tenant::isPending);
        if (found.isEmpty()) {
            LOG.warnf("Company %s is not waiting for its verification; nothing is activated", tenantId);
            return;
        }
        var tenant = found.get();
        var before = TenantResponse.of(tenant);
        tenant.activate();
        tenants.flush();
        journal.activated(before, TenantResponse.of(tenant));
    }
}
