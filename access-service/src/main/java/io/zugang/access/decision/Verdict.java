package io.zugang.access.decision;

import java.util.List;

/**
 * The answer.
 *
 * @param granting the grants that allow it; none for a denial
 */
public record Verdict(Reason reason, List<Grant> granting) {

    public Verdict {
        granting = List.copyOf(granting);
    }

    public boolean permit() {
        return reason == Reason.GRANTED;
    }

    static Verdict deny(Reason reason) {
        return new Verdict(reason, List.of());
    }
}
