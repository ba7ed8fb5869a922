package io.zugang.access.evaluation;

import io.zugang.access.resource.RegisteredFacts;

/** Answers questions of one search, as they would be answered one by one. */
@FunctionalInterface
public interface Permits {

    /** Whether it is permitted, on these facts. */
    boolean permits(EvaluationRequest request, RegisteredFacts facts);
}
