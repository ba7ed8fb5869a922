package io.zugang.sync.sourceuser;

/** What storing one pushed user came to. */
record Stored(String sourceUserId, Effect effect, long version, String formerEmailKey) {

    enum Effect {
        CREATED,
        UPDATED,
        UNCHANGED,
        STALE
    }

    boolean isStale() {
        return effect == Effect.STALE;
    }
}
