package io.zugang.identity.registration;

/** Who registers; it becomes the kind of the tenant. */
enum RegistrationType {
    PARTNER,
    CUSTOMER
}
