package io.zugang.access.decision;

/** How far a role reaches once it is assigned. Each value includes the ones before it. */
public enum Scope {
    /** The home tenant of the subject, and no other. */
    TENANT,
    /** The home tenant and every tenant that it manages. */
    MANAGED,
    /** Every tenant. */
    EVERYTHING;

    public boolean isWiderThan(Scope other) {
        return compareTo(other) > 0;
    }
}
