package io.zugang.access.policy;

/** Which of the roles of an account count. */
public enum EvaluationMode {
    /** All. */
    UNION,
    /** Of the assigned ones the one that is active in its application. */
    ACTIVE_ROLE
}
