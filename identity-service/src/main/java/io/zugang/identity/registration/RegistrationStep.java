package io.zugang.identity.registration;

/** What the registering person does next. */
enum RegistrationStep {
    PARTNER_PROOF,
    WAIT_FOR_APPROVAL,
    COMPANY,
    ADMINISTRATOR,
    VERIFY_EMAIL,
    SIGN_IN,
    START_AGAIN
}
