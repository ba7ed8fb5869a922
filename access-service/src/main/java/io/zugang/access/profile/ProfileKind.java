package io.zugang.access.profile;

/** Whom a profile is made for. A profile is never a login of its own. */
enum ProfileKind {
    /** Users of a customer portal. */
    PORTAL,
    /** Own staff. */
    STAFF
}
