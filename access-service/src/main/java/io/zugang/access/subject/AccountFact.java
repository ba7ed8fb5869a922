package io.zugang.access.subject;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.zugang.access.decision.SubjectState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of identity-service's account that matters here. What is not stated does not change. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AccountFact(
        UUID id,
        @Nullable String type,
        @Nullable UUID unitId,
        @Nullable Boolean enabled,
        @Nullable String status,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable String origin,
        @Nullable List<String> initialRoles) {

    SubjectState stateAfter(SubjectState before) {
        return new SubjectState(
                Objects.requireNonNullElse(enabled, before.enabled()),
                Objects.requireNonNullElse(status, before.status()),
                validFrom,
                validUntil);
    }

    List<String> roles() {
        return initialRoles == null ? List.of() : initialRoles;
    }
}
