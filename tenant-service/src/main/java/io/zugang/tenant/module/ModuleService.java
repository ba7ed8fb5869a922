package io.zugang.tenant.module;

import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import io.zugang.platform.http.ProblemException;
import io.zugang.tenant.TenantProblem;
import io.zugang.tenant.installation.InstallationDirectory;
import io.zugang.tenant.installation.ModuleRules;
import io.zugang.tenant.installation.Prerequisite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells which modules can be used on an installation, and switches them on and off. */
@ApplicationScoped
class ModuleService implements ModuleRules {

    private static final String TARGET = "installation";

    private final ModuleCatalogue catalogue;
    private final EnabledModuleRepository enabled;
    private final InstallationDirectory installations;
    private final AuditTrail audit;
    private final Outbox outbox;

    ModuleService(
            ModuleCatalogue catalogue,
            EnabledModuleRepository enabled,
            InstallationDirectory installations,
            AuditTrail audit,
            Outbox outbox) {
        this.catalogue = catalogue;
        this.enabled = enabled;
        this.installations = installations;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Transactional
    public ModulesResponse of(UUID installationId) {
        var installation = installations.require(installationId);
        var on = enabled.of(installationId).stream()
                .map(EnabledModule::moduleKey)
                .collect(Collectors.toSet());
        return new ModulesResponse(catalogue.all().stream()
                .map(module -> item(module, installation, on.contains(module.key())))
                .toList());
    }

    @Override
    public List<Prerequisite> prerequisites(String module, InstallationDirectory.Entry installation) {
        return catalogue.require(module).prerequisitesOn(installation);
    }

    @Transactional
    public ModulesResponse.Item enable(UUID installationId, String key) {
        var installation = installations.require(installationId);
        var module = catalogue.require(key);
        requireUsable(module, installation);
        enabled.lock(installationId, key);
        if (enabled.find(installationId, key).isEmpty()) {
            enabled.persistAndFlush(new EnabledModule(installation.tenantId(), installationId, key));
            var data = new ModuleEvent.Data(installationId, installation.tenantId(), key);
            outbox.publish(new ModuleEvent.Enabled(data));
            audit.record("module.enable", TARGET, installationId, installation.tenantId(), null, data);
        }
        return item(module, installation, true);
    }

    @Transactional
    public void disable(UUID installationId, String key) {
        var installation = installations.require(installationId);
        catalogue.require(key);
        enabled.lock(installationId, key);
        enabled.find(installationId, key).ifPresent(module -> {
            enabled.delete(module);
            var data = new ModuleEvent.Data(installationId, installation.tenantId(), key);
            outbox.publish(new ModuleEvent.Disabled(data));
            audit.record("module.disable", TARGET, installationId, installation.tenantId(), data, null);
        });
    }

    private static void requireUsable(Module module, InstallationDirectory.Entry installation) {
        if (!installation.active()) {
            throw new ProblemException(
                    TenantProblem.ACTIVATION_MISSING, "Switch central access on for the installation first.");
        }
        var unmet = module.prerequisitesOn(installation).stream()
                .filter(prerequisite -> !prerequisite.met())
                .toList();
        if (!unmet.isEmpty()) {
            throw new ProblemException(TenantProblem.MODULE_PREREQUISITE_UNMET, "See items for what the module misses.")
                    .with("module", module.key())
                    .with("items", unmet);
        }
    }

    private static ModulesResponse.Item item(Module module, InstallationDirectory.Entry installation, boolean on) {
        var obstacle = obstacle(module, installation);
        return new ModulesResponse.Item(
                module.key(), module.name(), obstacle == null, on, obstacle, module.minimumVersion());
    }

    private static @Nullable String obstacle(Module module, InstallationDirectory.Entry installation) {
        if (!installation.active()) {
            return "activation-missing";
        }
        return module.prerequisitesOn(installation).stream()
                .filter(prerequisite -> !prerequisite.met())
                .map(prerequisite ->
                        prerequisite.item().equals("version") ? "version-too-low" : "product-not-supported")
                .findFirst()
                .orElse(null);
    }
}
