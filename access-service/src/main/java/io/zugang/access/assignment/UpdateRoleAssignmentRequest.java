package io.zugang.access.assignment;

import io.zugang.access.decision.Scope;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The fields of an assignment to change; those left out stay as they are")
record UpdateRoleAssignmentRequest(
        @Nullable Scope scope,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {}
