package io.zugang.sync.connection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Null takes every value. */
record ConnectionFilter(
        @Nullable UUID installationId, @Nullable UUID tenantId) {}
