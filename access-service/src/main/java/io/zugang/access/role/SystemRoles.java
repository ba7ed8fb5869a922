package io.zugang.access.role;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.zugang.access.permission.PermissionCatalogue;
import io.zugang.platform.events.Outbox;
import io.zugang.platform.persistence.TenantScope;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * Writes the built-in roles at start. Any number of instances may do so at once: a lock puts them in a row, and who finds
 * nothing to change changes nothing.
 */
@ApplicationScoped
class SystemRoles {

    private static final Logger LOG = Logger.getLogger(SystemRoles.class);
    private static final String RESOURCE = "catalogue/system-roles.json";

    private final RoleRepository roles;
    private final PermissionCatalogue permissions;
    private final Outbox outbox;
    private final TenantScope scope;
    private final SystemRole.Catalogue catalogue;

    SystemRoles(
            RoleRepository roles,
            PermissionCatalogue permissions,
            Outbox outbox,
            TenantScope scope,
            ObjectMapper json) {
        this.roles = roles;
        this.permissions = permissions;
        this.outbox = outbox;
        this.scope = scope;
        this.catalogue = read(json);
    }

    /** Early, because the first event handled may already assign one of them. */
    void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        scope.asSystem(
                "system roles are loaded",
                () -> QuarkusTransaction.requiringNew().run(() -> load(catalogue)));
    }

    /** Needs a transaction over all tenants. */
    void load(SystemRole.Catalogue catalogue) {
        roles.lockSystemRoles();
        for (var wanted : catalogue.roles()) {
            requireKnownPermissions(wanted);
            var existing = roles.findSystemRole(wanted.key());
            var role = existing.orElseGet(() -> Role.ofSystem(wanted.key()));
            if (role.apply(wanted, catalogue.revision())) {
                roles.persistAndFlush(role);
                outbox.publish(
                        existing.isEmpty() ? RoleEvent.created(role) : RoleEvent.updated(role, RoleEvent.ALL_FIELDS));
                LOG.infof("System role %s is written from revision %d", wanted.key(), catalogue.revision());
            }
        }
    }

    private void requireKnownPermissions(SystemRole role) {
        var unknown = permissions.unknownAmong(role.permissions());
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("System role " + role.key() + " names unknown permissions " + unknown);
        }
    }

    int revision() {
        return catalogue.revision();
    }

    private static SystemRole.Catalogue read(ObjectMapper json) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var source = Objects.requireNonNull(loader.getResourceAsStream(RESOURCE), RESOURCE)) {
            return json.readValue(source, SystemRole.Catalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue of system roles cannot be read", e);
        }
    }
}
