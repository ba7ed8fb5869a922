package io.zugang.tenant.module;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.zugang.tenant.installation.InstallationDirectory;
import io.zugang.tenant.installation.Prerequisite;
import io.zugang.tenant.installation.ProductVersion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that a module needs besides central access.
 *
 * @param expected the product, or the least version of it
 */
@Schema(name = "ModuleRule", description = "Something that the module needs besides central access")
record ModuleRule(
        @Schema(examples = "version") Item item,
        @Schema(examples = "10.0.2.0") String expected) {

    /** What can be looked at. */
    @Schema(name = "ModuleRuleItem")
    enum Item {
        @JsonProperty("product")
        PRODUCT,
        @JsonProperty("version")
        VERSION
    }

    Prerequisite on(InstallationDirectory.Entry installation) {
        return switch (item) {
            case PRODUCT ->
                Prerequisite.of(
                        "product",
                        installation.product().equalsIgnoreCase(expected),
                        expected,
                        installation.product(),
                        "The module is not made for this product.");
            case VERSION ->
                Prerequisite.of(
                        "version",
                        installation.version().isAtLeast(ProductVersion.parse(expected)),
                        "at least " + expected,
                        installation.version().toString(),
                        "Update the installation.");
        };
    }
}
