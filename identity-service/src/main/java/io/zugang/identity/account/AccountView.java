package io.zugang.identity.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as other slices see it, read in one go.
 *
 * @param startPending validFrom lies ahead, or has passed and the validity job has not switched the account on yet
 * @param tenantStatus status of the home tenant as last heard from tenant-service, null while unheard of
 */
public record AccountView(
        UUID id,
        UUID tenantId,
        String login,
        String email,
        boolean emailVerified,
        String firstName,
        String lastName,
        String locale,
        AccountStatus status,
        boolean enabled,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        boolean startPending,
        Set<RequiredAction> requiredActions,
        boolean installationAdmin,
        Set<UUID> installationIds,
        @Nullable String tenantStatus) {

    public AccountView {
        requiredActions = Set.copyOf(requiredActions);
        installationIds = Set.copyOf(installationIds);
    }

    /** Deny wins: dates are checked here at once, however long ago the validity job ran. */
    public SignInObstacle obstacle(Instant now) {
        if (validUntil != null && !now.isBefore(validUntil)) {
            return SignInObstacle.VALIDITY_EXPIRED;
        }
        if ((validFrom != null && now.isBefore(validFrom)) || (startPending && !enabled)) {
            return SignInObstacle.NOT_YET_VALID;
        }
        if (!enabled || status == AccountStatus.DELETED) {
            return SignInObstacle.ACCOUNT_DISABLED;
        }
        return obstacleOfThePerson();
    }

    private SignInObstacle obstacleOfThePerson() {
        if (requiredActions.contains(RequiredAction.VERIFY_EMAIL)) {
            return SignInObstacle.EMAIL_NOT_VERIFIED;
        }
        if (requiredActions.contains(RequiredAction.SET_PASSWORD)) {
            return SignInObstacle.PASSWORD_SETUP_REQUIRED;
        }
        if (requiredActions.contains(RequiredAction.CHANGE_PASSWORD)) {
            return SignInObstacle.PASSWORD_CHANGE_REQUIRED;
        }
        return "ACTIVE".equals(tenantStatus) ? SignInObstacle.NONE : SignInObstacle.TENANT_NOT_ACTIVE;
    }
}
