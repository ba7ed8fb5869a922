package io.zugang.identity.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every new account needs, whatever path it comes by. Login and e-mail are in normal form.
 *
 * @param owner whether the person answers for the company; the last owner cannot be removed
 */
public record NewAccount(
        UUID tenantId,
        AccountType type,
        String login,
        String email,
        String firstName,
        String lastName,
        String locale,
        AccountOrigin origin,
        boolean owner,
        @Nullable RequiredAction requiredAction) {}
