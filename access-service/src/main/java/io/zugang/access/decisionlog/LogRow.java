package io.zugang.access.decisionlog;

import io.zugang.access.decisionlog.Losses.Loss;
import io.zugang.access.engine.Reason;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row to write: of a decision or of a loss.
 *
 * @param micros when it was decided, or when the last of the lost ones was; since 1970
 */
record LogRow(
        UUID id,
        UUID tenant,
        long micros,
        @Nullable Entry entry,
        @Nullable Loss loss) {

    static LogRow of(Entry entry) {
        return new LogRow(EntryId.at(entry.at()), entry.tenant(), entry.at(), entry, null);
    }

    static LogRow of(Loss loss) {
        return new LogRow(EntryId.at(loss.until()), loss.tenant(), loss.until(), null, loss);
    }

    /** How many decisions the row stands for. */
    long decisions() {
        return loss == null ? 1 : loss.count();
    }

    String reason() {
        if (loss != null) {
            return loss.reason().code();
        }
        return entry == null ? "" : entry.reason().code();
    }

    @Nullable
    Boolean permitted() {
        return entry == null ? null : Boolean.valueOf(entry.reason() == Reason.GRANTED);
    }

    @Nullable
    UUID resourceTenant() {
        return entry == null ? null : entry.ofResource();
    }

    @Nullable
    Long version() {
        return entry == null || entry.version() == Entry.NO_VERSION ? null : Long.valueOf(entry.version());
    }

    @Nullable
    Long lost() {
        return loss == null ? null : Long.valueOf(loss.count());
    }

    @Nullable
    Long lostSinceMicros() {
        return loss == null ? null : Long.valueOf(loss.since());
    }

    /** The texts of a decision, in the order of the columns from subject_type on; all null for a loss. */
    @Nullable
    String[] texts() {
        if (entry == null) {
            return new String[TEXTS];
        }
        var asking = entry.asking();
        return new String[] {
            storable(entry.subjectType()),
            storable(entry.subjectId()),
            storable(entry.action()),
            storable(entry.resourceType()),
            storable(entry.resourceId()),
            asking.endpoint().name(),
            storable(asking.callerType()),
            storable(asking.callerId()),
            storable(asking.requestId())
        };
    }

    static final int TEXTS = 9;

    /** PostgreSQL takes neither a zero character nor half of a pair. */
    private static String storable(String text) {
        var whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replace('\0', '?');
    }
}
