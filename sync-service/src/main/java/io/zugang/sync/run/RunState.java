package io.zugang.sync.run;

import java.util.Set;

/** QUEUED → RUNNING → SUCCEEDED when no user failed, PARTIAL when some did, CANCELLED when the connection was closed. */
public enum RunState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    PARTIAL,
    CANCELLED;

    static final Set<RunState> OPEN = Set.of(QUEUED, RUNNING);
}
