package io.zugang.identity.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Both validity dates of an account; a date left out is cleared. */
record ValidityRequest(
        @Nullable Instant validFrom, @Nullable Instant validUntil) {}
