package io.zugang.sync.run;

import io.zugang.sync.delivery.Reason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One user in a run. Written set-based, so there is no entity to change. */
record RunItem(
        int ordinal,
        String sourceUserId,
        String displayName,
        RunItemOutcome outcome,
        List<Reason> reasons,
        @Nullable UUID accountId) {}
