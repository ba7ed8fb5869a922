package io.zugang.tenant.installation;

import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.tenant.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Registers, lists, reads and changes installations. */
@ApplicationScoped
class InstallationService {

    private final InstallationRepository installations;
    private final InstallationDirectory directory;
    private final Prerequisites prerequisites;
    private final TenantDirectory tenants;
    private final AuditTrail audit;
    private final Outbox outbox;

    InstallationService(
            InstallationRepository installations,
            InstallationDirectory directory,
            Prerequisites prerequisites,
            TenantDirectory tenants,
            AuditTrail audit,
            Outbox outbox) {
        this.installations = installations;
        this.directory = directory;
        this.prerequisites = prerequisites;
        this.tenants = tenants;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Transactional
    public Page<InstallationResponse> list(UUID tenantId, PageRequest page) {
        tenants.require(tenantId);
        var rows = installations.listOf(tenantId, page.after(), page.limit() + 1);
        return Page.of(rows, page, InstallationResponse::of, Installation::nameKey);
    }

    @Transactional
    public InstallationResponse register(UUID tenantId, RegisterInstallationRequest request) {
        tenants.require(tenantId);
        var installation = new Installation(tenantId, request);
        installations.write(installation);
        var after = InstallationResponse.of(installation);
        audit.record("installation.register", "installation", after.id(), tenantId, null, after);
        outbox.publish(new InstallationEvent.Registered(after));
        return after;
    }

    @Transactional
    public InstallationResponse get(UUID id) {
        return InstallationResponse.of(directory.requireEntity(id));
    }

    @Transactional
    public InstallationResponse update(UUID id, EntityVersion expected, UpdateInstallationRequest request) {
        var installation = directory.requireEntity(id);
        installation.requireVersion(expected.value());
        var before = InstallationResponse.of(installation);
        var changed = apply(request, installation, before);
        if (changed.isEmpty()) {
            return before;
        }
        prerequisites.requireStillMet(installation);
        installations.write(installation);
        var after = InstallationResponse.of(installation);
        audit.record("installation.update", "installation", id, after.tenantId(), before, after);
        outbox.publish(new InstallationEvent.Updated(after, changed));
        return after;
    }

    private static List<String> apply(
            UpdateInstallationRequest request, Installation installation, InstallationResponse before) {
        if (request.name() != null) {
            installation.rename(request.name());
        }
        if (request.version() != null) {
            installation.upgrade(ProductVersion.parse(request.version()));
        }
        if (request.hosting() != null) {
            installation.move(request.hosting());
        }
        if (request.directoryLinked() != null) {
            installation.linkDirectory(request.directoryLinked());
        }
        return differences(before, InstallationResponse.of(installation));
    }

    private static List<String> differences(InstallationResponse before, InstallationResponse after) {
        var changed = new ArrayList<String>();
        if (!before.name().equals(after.name())) {
            changed.add("name");
        }
        if (!before.version().equals(after.version())) {
            changed.add("version");
        }
        if (before.hosting() != after.hosting()) {
            changed.add("hosting");
        }
        if (before.directoryLinked() != after.directoryLinked()) {
            changed.add("directoryLinked");
        }
        return changed;
    }
}
