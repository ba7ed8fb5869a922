package io.zugang.access.policy;

import java.util.Collection;
import java.util.List;

/**
 * What a policy says.
 *
 * @param alwaysOn what counts whichever role is active, in order
 */
record PolicyTerms(EvaluationMode evaluationMode, List<RightsSource> alwaysOn, boolean selfSwitch) {

    static final PolicyTerms STANDARD = new PolicyTerms(EvaluationMode.UNION, List.of(), true);

    PolicyTerms {
        alwaysOn = alwaysOn.stream().distinct().sorted().toList();
    }

    static PolicyTerms of(EvaluationMode mode, Collection<RightsSource> alwaysOn, boolean selfSwitch) {
        return new PolicyTerms(mode, List.copyOf(alwaysOn), selfSwitch);
    }

    /** Whether assigned roles count that are not active. */
    boolean countsInactive() {
        return evaluationMode == EvaluationMode.UNION;
    }

    boolean counts(RightsSource source) {
        return countsInactive() || alwaysOn.contains(source);
    }

    /** Whether the two make the same roles count. */
    boolean countsLike(PolicyTerms other) {
        return evaluationMode == other.evaluationMode && (countsInactive() || alwaysOn.equals(other.alwaysOn));
    }
}
