package io.zugang.identity.session;

import io.zugang.identity.account.AccountView;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a session is started with.
 *
 * @param validUntil the account's end, which no session outlives; null for none
 */
public record NewSession(
        UUID tenantId,
        UUID accountId,
        @Nullable Instant validUntil,
        @Nullable UUID installationId,
        Set<String> amr) {

    public NewSession {
        amr = Set.copyOf(amr);
    }

    /** After a password was checked. */
    public static NewSession byPassword(AccountView account, @Nullable UUID installationId) {
        return new NewSession(account.tenantId(), account.id(), account.validUntil(), installationId, Set.of("pwd"));
    }
}
