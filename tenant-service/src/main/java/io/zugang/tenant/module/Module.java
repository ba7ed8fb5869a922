package io.zugang.tenant.module;

import io.zugang.tenant.installation.InstallationDirectory;
import io.zugang.tenant.installation.Prerequisite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of the catalogue. */
record Module(String key, String name, List<ModuleRule> prerequisites) {

    List<Prerequisite> prerequisitesOn(InstallationDirectory.Entry installation) {
        return prerequisites.stream().map(rule -> rule.on(installation)).toList();
    }

    /** The product version from which the module works; null if any will do. */
    @Nullable
    String minimumVersion() {
        return prerequisites.stream()
                .filter(rule -> rule.item() == ModuleRule.Item.VERSION)
                .map(ModuleRule::expected)
                .findFirst()
                .orElse(null);
    }
}
