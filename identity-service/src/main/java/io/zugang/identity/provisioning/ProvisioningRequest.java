package io.zugang.identity.provisioning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Users to be given accounts. Values a person may have got wrong are judged item by item, not by refusing the batch. */
record ProvisioningRequest(
        @NotEmpty @Size(max = 500) List<@Valid @NotNull Item> items,

        @Schema(
                description =
                        "Decide and tell, but change nothing and mail nobody; ids of users to be created are made up",
                examples = "false")
        @Nullable
        Boolean dryRun) {

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    /**
     * One user of an installation.
     *
     * @param sourceVersion grows with each change at the source; an older one than known changes nothing
     */
    @Schema(name = "ProvisioningItem")
    record Item(
            @NotNull UUID tenantId,
            @NotNull UUID installationId,

            @Schema(examples = "4711") @NotNull @Size(min = 1, max = 200)
            String sourceUserId,

            @NotNull @PositiveOrZero Long sourceVersion,

            @Schema(examples = "jana.mueller@kunde.example") @Nullable
            String email,

            @Schema(examples = "Jana") @Nullable String firstName,
            @Schema(examples = "Müller") @Nullable String lastName,
            @NotNull Boolean admin,
            @Schema(examples = "de") @Nullable String locale) {}
}
