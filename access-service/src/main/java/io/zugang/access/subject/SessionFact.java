package io.zugang.access.subject;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of identity-service's session that matters here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SessionFact(String sid, UUID accountId, @Nullable Instant expiresAt) {}
