package io.zugang.access.decision;

/** Listens to a decision while it is made. */
@FunctionalInterface
public interface Trace {

    /** Hears nothing: for decisions that nobody wants explained. */
    Trace NONE = (check, passed, detail) -> {};

    void checked(Check check, boolean passed, Detail detail);

    /** What is checked, in this order; the first failure is the reason of a denial. */
    enum Check {
        SUBJECT_KNOWN,
        SUBJECT_USABLE,
        SESSION_OPEN,
        HOME_TENANT_ACTIVE,
        PERMISSION_KNOWN,
        TARGET_KNOWN,
        PERMISSION_HELD,
        ASSIGNMENT_VALID,
        TARGET_REACHED
    }

    /** What was looked at, rendered only when somebody listens. */
    @FunctionalInterface
    interface Detail {
        String text();
    }
}
