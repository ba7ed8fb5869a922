package io.zugang.tenant.domain;

enum DomainState {
    /** Claimed, not proven. */
    PENDING,
    VERIFIED,
    /** The record was looked for and was not there. */
    FAILED
}
