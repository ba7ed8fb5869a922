package io.zugang.tenant.contact;

/** Whether people still turn to a contact. */
enum ContactStatus {
    ACTIVE,
    INACTIVE
}
