package io.zugang.identity.validity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One look at the dates, and the accounts within the caller's reach that it switched. */
@Schema(name = "ValidityRun")
record ValidityRunResponse(
        UUID id,
        Instant slot,
        Cause cause,
        State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String error,
        List<UUID> switchedOn,
        List<UUID> switchedOff) {

    /** What made it run. */
    enum Cause {
        SCHEDULED,
        REQUESTED
    }

    /** How it went. */
    enum State {
        RUNNING,
        SUCCEEDED,
        FAILED
    }
}
