package io.zugang.access.subject;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.zugang.access.decision.SubjectView.State;
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

    State stateAfter(State before) {
        return new State(
                Objects.requireNonNullElse(enabled, before.enabled()),
                Objects.requireNonNullElse(status, before.status()),
                validFrom,
                validUntil);
    }

    List<String> roles() {
        return initialRoles == null ? List.of() : initialRoles;
    }
}
