package io.zugang.access.activerole;

import io.zugang.access.decision.Validity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role that an account holds by an assignment, and that can be its active one in an application. */
public record HeldRole(
        UUID assignmentId,
        String role,
        String application,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {

    boolean isValidAt(Instant now) {
        return Validity.covers(validFrom, validUntil, now);
    }
}
