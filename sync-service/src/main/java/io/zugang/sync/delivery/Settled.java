package io.zugang.sync.delivery;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one user in a delivery.
 *
 * @param hash  the state of the user that was judged or sent; a newer one may have come meanwhile
 * @param email the address of that state
 */
public record Settled(
        UUID id,
        String sourceUserId,
        String hash,
        String email,
        ItemOutcome outcome,
        @Nullable UUID accountId,
        List<Reason> reasons) {}
