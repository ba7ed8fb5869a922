package io.zugang.tenant.delegation;

/** Where a delegation stands. */
enum DelegationState {
    /** The partner manages the customer. */
    ACTIVE,
    /** One of the two, or the provider, ended it, for good. */
    TERMINATED
}
