package io.zugang.sync.link;

import io.zugang.platform.persistence.Uuid7;
import java.util.UUID;

/** A user and the account that identity-service confirmed for it. */
public record NewLink(UUID id, String sourceUserId, UUID accountId) {

    public static NewLink of(String sourceUserId, UUID accountId) {
        return new NewLink(Uuid7.next(), sourceUserId, accountId);
    }
}
