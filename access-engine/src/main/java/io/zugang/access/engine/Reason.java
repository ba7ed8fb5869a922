package io.zugang.access.engine;

import java.util.Locale;

/**
 * Why a decision fell as it did. The order counts: where several grants fail, the one that came furthest gives the reason.
 */
public enum Reason {
    SUBJECT_UNKNOWN,
    SUBJECT_NOT_USABLE,
    SESSION_ENDED,
    TENANT_UNKNOWN,
    TENANT_NOT_ACTIVE,
    RESOURCE_TENANT_MISSING,
    PERMISSION_UNKNOWN,
    APPLICATION_NOT_ALLOWED,
    MODULE_MISSING,
    TENANT_SETTING,
    NOT_GRANTED,
    ROLE_NOT_ACTIVE,
    ROLE_MODULE_MISSING,
    ASSIGNMENT_NOT_VALID,
    OUT_OF_REACH,
    OUT_OF_SCOPE,
    OUT_OF_DATA_SCOPE,
    COLLECTION_NOT_OPEN,
    CONDITION_NOT_MET,
    REAUTHENTICATION_REQUIRED,
    DENIED_BY_ROLE,
    GRANTED;

    /** The stable name in answers. */
    public String code() {
        return switch (this) {
            // One thing is missing, whichever of the two asks for it.
            case ROLE_MODULE_MISSING -> "module-missing";
            case NOT_GRANTED -> "not-granted";
            default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
