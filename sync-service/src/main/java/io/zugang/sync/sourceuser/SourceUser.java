package io.zugang.sync.sourceuser;

import io.zugang.sync.delivery.ItemOutcome;
import io.zugang.sync.delivery.Reason;
import io.zugang.sync.mapping.UserType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user of an installation as it is stored. Written set-based, so there is no entity to change. */
record SourceUser(
        UUID id,
        String sourceUserId,
        long sourceVersion,
        UserType type,
        boolean admin,
        String email,
        String firstName,
        String lastName,
        @Nullable String locale,
        Instant changedAt,
        @Nullable ItemOutcome outcome,
        List<Reason> reasons,
        @Nullable UUID accountId,
        boolean isConfirmed,
        boolean isDue) {}
