package io.zugang.access.engine;

/** Where a role counts once it is assigned, from the narrowest to the widest. */
public enum Scope {
    /** In units of the home tenant, and not below them. */
    UNIT,
    /** In units of the home tenant and everything below them. */
    UNIT_SUBTREE,
    /** On named resources of the home tenant. */
    ENTITIES,
    /** In the whole home tenant. */
    TENANT,
    /** In the home tenant, its parent company, its sisters and everything below them. */
    FAMILY,
    /** In the home tenant and every tenant that it manages as their partner. */
    MANAGED,
    /** In every tenant. */
    EVERYTHING;

    public boolean isWiderThan(Scope other) {
        return compareTo(other) > 0;
    }
}
