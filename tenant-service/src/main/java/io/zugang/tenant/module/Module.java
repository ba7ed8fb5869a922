package io.zugang.tenant.module;

import io.zugang.tenant.installation.ProductVersion;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the catalogue.
 *
 * @param minimumVersion product version from which the module works; null if any will do
 */
record Module(String key, String name, @Nullable String minimumVersion) {

    boolean worksOn(ProductVersion version) {
        return minimumVersion == null || version.isAtLeast(ProductVersion.parse(minimumVersion));
    }
}
