package io.zugang.access.snapshot;

import io.zugang.access.engine.Grant;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant with what names it to people; images hold only the grant, which many share.
 *
 * @param id   of the assignment, group or profile; null for what is built in
 * @param name of the group or profile
 */
public record HeldGrant(
        Source source,
        @Nullable UUID id,
        @Nullable String name,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        Grant grant) {

    /** Where a grant comes from. */
    public enum Source {
        ASSIGNMENT,
        GROUP,
        PROFILE,
        BUILT_IN
    }
}
