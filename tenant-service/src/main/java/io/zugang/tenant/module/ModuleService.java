package io.zugang.tenant.module;

import io.zugang.tenant.installation.InstallationDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells which modules can be used on an installation. */
@ApplicationScoped
class ModuleService {

    private final ModuleCatalogue catalogue;
    private final InstallationDirectory installations;

    ModuleService(ModuleCatalogue catalogue, InstallationDirectory installations) {
        this.catalogue = catalogue;
        this.installations = installations;
    }

    @Transactional
    public ModulesResponse of(UUID installationId) {
        var installation = installations.require(installationId);
        return new ModulesResponse(catalogue.all().stream()
                .map(module -> item(module, installation))
                .toList());
    }

    private static ModulesResponse.Item item(Module module, InstallationDirectory.Entry installation) {
        var obstacle = obstacle(module, installation);
        return new ModulesResponse.Item(
                module.key(), module.name(), obstacle == null, obstacle, module.minimumVersion());
    }

    private static @Nullable String obstacle(Module module, InstallationDirectory.Entry installation) {
        if (!installation.active()) {
            return "activation-missing";
        }
        return module.worksOn(installation.version()) ? null : "version-too-low";
    }
}
