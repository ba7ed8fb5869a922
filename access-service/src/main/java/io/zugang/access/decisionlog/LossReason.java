package io.zugang.access.decisionlog;

import java.util.Locale;

/** Why a decision is not in the log though it should be. */
enum LossReason {
    /** More waited to be written than may. */
    QUEUE_FULL,
    /** The tenant had more denials in this minute than are kept. */
    DENIALS_LIMITED,
    /** The tenant had more permits in this minute than are kept. */
    PERMITS_LIMITED,
    /** The database did not take it. */
    UNWRITABLE;

    /** The stable name in answers and metrics. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
