package io.zugang.tenant.tenant;

enum TenantStatus {
    /** Registered; the first administrator's e-mail address is not verified yet. */
    PENDING,
    ACTIVE,
    SUSPENDED,
    /** Hidden; names are free again or reserved. */
    DELETED
}
