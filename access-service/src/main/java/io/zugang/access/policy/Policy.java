package io.zugang.access.policy;

/**
 * What other slices must know of a tenant's policy.
 *
 * @param selfSwitch whether accounts may switch their active role by themselves
 */
public record Policy(EvaluationMode evaluationMode, boolean selfSwitch) {}
