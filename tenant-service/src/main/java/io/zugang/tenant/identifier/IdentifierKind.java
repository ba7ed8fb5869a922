package io.zugang.tenant.identifier;

/** The namespaces in which a value has at most one holder. */
public enum IdentifierKind {
    /** Name of a partner or of a company that manages itself. */
    NAME,
    /** Customer number. */
    NUMBER,
    /** Domain that a partner or a company that manages itself has claimed, proven or not. */
    OWNER_DOMAIN,
    /** Domain whose control was proven. */
    VERIFIED_DOMAIN
}
