package io.zugang.access.decision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision must know of a subject.
 *
 * @param tenantId     the home tenant; null for the clients of Zugang's own services, which belong to none
 * @param tenant       the home tenant's state; null while it is not known here
 * @param sessionEnded whether the session that the question came with is over
 */
public record SubjectView(
        SubjectType type,
        String id,
        @Nullable UUID tenantId,
        @Nullable TenantView tenant,
        State state,
        boolean sessionEnded) {

    /**
     * Whether the subject may act at all.
     *
     * @param validFrom  first instant at which it may; null for always
     * @param validUntil first instant at which it may no longer; null for never
     */
    public record State(
            boolean enabled,
            String status,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil) {

        public static final State USABLE = new State(true, "ACTIVE", null, null);

        public boolean isUsableAt(Instant now) {
            return enabled && status.equals("ACTIVE") && Validity.covers(validFrom, validUntil, now);
        }

        /** For a person who asks why: {@code ACTIVE, switched on, until 2026-12-31T23:00:00Z}. */
        String inWords() {
            var from = validFrom == null ? "" : ", from " + validFrom;
            var until = validUntil == null ? "" : ", until " + validUntil;
            return status + (enabled ? ", switched on" : ", switched off") + from + until;
        }
    }

    /** A client of one of Zugang's own services. */
    public static SubjectView ownService(String clientId) {
        return new SubjectView(SubjectType.SERVICE, clientId, null, null, State.USABLE, false);
    }
}
