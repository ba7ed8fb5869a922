package io.zugang.access.role;

import io.zugang.access.catalogue.CatalogueApplied;
import io.zugang.access.catalogue.CatalogueDocument;
import io.zugang.access.catalogue.CatalogueProposed;
import io.zugang.access.catalogue.RoleDefinition;
import io.zugang.access.engine.Scope;
import io.zugang.access.grant.EscalationGuard;
import io.zugang.access.permission.PermissionCatalogue;
import io.zugang.access.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Writes the roles of a catalogue together with it. */
@ApplicationScoped
class SystemRoles {

    private static final Logger LOG = Logger.getLogger(SystemRoles.class);

    private final RoleRepository roles;
    private final RoleRecorder recorder;
    private final PermissionCatalogue permissions;
    private final EscalationGuard escalation;
    private final TenantDirectory tenants;

    SystemRoles(
            RoleRepository roles,
            RoleRecorder recorder,
            PermissionCatalogue permissions,
            EscalationGuard escalation,
            TenantDirectory tenants) {
        this.roles = roles;
        this.recorder = recorder;
        this.permissions = permissions;
        this.escalation = escalation;
        this.tenants = tenants;
    }

    void check(@Observes CatalogueProposed proposed) {
        var document = proposed.document();
        document.roles().forEach(role -> requireMayGrant(role, document.application()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void write(@Observes CatalogueApplied applied) {
        var document = applied.document();
        recorder.catalogueApplied();
        for (var wanted : document.roles()) {
            write(wanted, document);
        }
    }

    private void write(RoleDefinition wanted, CatalogueDocument document) {
        var existing = roles.findSystemRole(wanted.key());
        if (existing.isEmpty()) {
            var role = Role.ofSystem(wanted, document.application(), document.revision());
            roles.persistAndFlush(role);
            recorder.created(role);
            return;
        }
        var role = existing.get();
        var before = RoleResponse.of(role);
        var said = role.definition();
        if (role.apply(wanted, document.revision())) {
            roles.flush();
            recorder.updated(role, before, said);
            LOG.infof("System role %s is written from revision %d", wanted.key(), document.revision());
        }
    }

    /** What an application's roles allow in other applications must be its author's to grant, everywhere. */
    private void requireMayGrant(RoleDefinition role, String application) {
        var foreign = given(role).stream()
                .filter(permission -> !permission.startsWith(application + "."))
                .collect(Collectors.toSet());
        if (!foreign.isEmpty()) {
            escalation.requireMayCreate(foreign, Scope.EVERYTHING, tenants.reachedOrOwn(null));
        }
    }

    private Set<String> given(RoleDefinition role) {
        var given = new HashSet<>(permissions.matching(role.permissions()));
        given.addAll(permissions.matching(role.grantable()));
        role.options()
                .values()
                .forEach(option ->
                        option.grants().values().forEach(granted -> given.addAll(permissions.matching(granted))));
        return given;
    }
}
