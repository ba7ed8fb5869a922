package io.zugang.sync.run;

import io.zugang.sync.connection.ConnectionView;
import java.util.UUID;

/** One replica's turn at a run. */
record RunTurn(
        UUID runId, UUID lease, RunMode mode, boolean isPlanned, boolean isIdentityAsked, ConnectionView connection) {}
