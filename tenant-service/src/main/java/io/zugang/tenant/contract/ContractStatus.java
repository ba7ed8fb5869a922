package io.zugang.tenant.contract;

/** Follows from the dates; nobody sets it. */
enum ContractStatus {
    PLANNED,
    ACTIVE,
    ENDED
}
