package io.zugang.identity.account;

import java.util.UUID;

/**
 * CDI event, fired synchronously inside the transaction that ends an account's access (disable, validity expiry,
 * deletion, new password). The session slice observes it and ends all sessions in that same transaction; an event and
 * not a call, because sessions depend on accounts and never the other way round.
 *
 * @param reason account-disabled, validity-expired, account-deleted or password-changed
 */
public record AccountAccessEnded(UUID accountId, String reason) {}
