package io.zugang.tenant.tenant;

/** The three kinds of company. */
public enum TenantKind {
    /** Runs Zugang; there is exactly one. */
    PROVIDER,
    /** Manages customers for the provider. */
    PARTNER,
    /** Uses installations; managed by a partner or by itself. */
    CUSTOMER
}
