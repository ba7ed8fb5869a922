package io.zugang.sync.delivery;

/** What became of one user. */
public enum ItemOutcome {
    CREATED,
    LINKED,
    UPDATED,
    UNCHANGED,
    SKIPPED,
    FAILED;

    /** Whether there is an account that holds exactly what was sent. */
    public boolean isConfirmed() {
        return this != SKIPPED && this != FAILED;
    }
}
