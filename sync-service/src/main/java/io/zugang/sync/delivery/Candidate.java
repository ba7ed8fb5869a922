package io.zugang.sync.delivery;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A claimed user with its newest data and the verdict on them. */
record Candidate(
        UUID id,
        String sourceUserId,
        long sourceVersion,
        String hash,
        Person person,
        Verdict verdict,
        List<Reason> reasons,
        @Nullable UUID accountId) {

    record Person(
            String email,
            String firstName,
            String lastName,
            boolean admin,
            @Nullable String locale) {}

    /** As the view judged_source_user gives it. */
    enum Verdict {
        SKIPPED,
        FAILED,
        UNCHANGED,
        DELIVER
    }

    boolean isToBeSent() {
        return verdict == Verdict.DELIVER;
    }

    /** The outcome of a user that is not sent. */
    Settled settledHere() {
        var outcome = switch (verdict) {
            case SKIPPED -> ItemOutcome.SKIPPED;
            case FAILED -> ItemOutcome.FAILED;
            case UNCHANGED -> ItemOutcome.UNCHANGED;
            case DELIVER -> throw new IllegalStateException("identity-service decides");
        };
        return settled(outcome, accountId, reasons);
    }

    /** What became of the user. */
    Settled settled(ItemOutcome outcome, @Nullable UUID account, List<Reason> why) {
        return new Settled(id, sourceUserId, hash, person.email(), outcome, account, why);
    }
}
