package io.zugang.identity.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account as clients and event consumers see it. */
@Schema(name = "Account")
record AccountResponse(
        UUID id,
        long version,
        UUID tenantId,
        AccountType type,
        String login,
        String email,
        boolean emailVerified,
        String firstName,
        String lastName,
        String locale,

        @Schema(description = "E.164") @Nullable String mobile,

        @Schema(
                description =
                        "The organizational unit the person belongs to, left out if none; of the own account only with `own-unit:read`")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        UUID unitId,

        boolean enabled,

        @Schema(description = "Access begins at this instant") @Nullable
        Instant validFrom,

        @Schema(description = "Access ends at this instant") @Nullable
        Instant validUntil,

        AccountStatus status,
        List<RequiredAction> requiredActions,
        AccountOrigin origin,

        @Schema(description = "Answers for the company; it keeps at least one owner whose time does not run out")
        boolean owner,

        @Schema(description = "Administers an installation, so may choose between local and central sign-in")
        boolean installationAdmin,

        List<UUID> installations,

        @Schema(description = "SOURCE: the installation is master of name, e-mail and login")
        AttributeOwner managedBy) {

    static AccountResponse of(Account account, Set<UUID> installations) {
        return new AccountResponse(
                account.id(),
                account.version(),
                account.tenantId(),
                account.type(),
                account.login(),
                account.email(),
                account.emailVerified(),
                account.firstName(),
                account.lastName(),
                account.locale(),
                account.mobile(),
                account.unitId(),
                account.enabled(),
                account.validFrom(),
                account.validUntil(),
                account.status(),
                List.copyOf(account.requiredActions()),
                account.origin(),
                account.owner(),
                account.installationAdmin(),
                installations.stream().sorted().toList(),
                account.managedBy());
    }

    AccountResponse withoutUnit() {
        return new AccountResponse(
                id,
                version,
                tenantId,
                type,
                login,
                email,
                emailVerified,
                firstName,
                lastName,
                locale,
                mobile,
                null,
                enabled,
                validFrom,
                validUntil,
                status,
                requiredActions,
                origin,
                owner,
                installationAdmin,
                installations,
                managedBy);
    }
}
