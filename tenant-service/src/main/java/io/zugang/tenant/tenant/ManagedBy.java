package io.zugang.tenant.tenant;

/** Who administers a company: names and domains of those that do it themselves are unique. */
enum ManagedBy {
    SELF,
    PARTNER
}
