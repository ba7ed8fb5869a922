package io.zugang.identity.registration;

/** How far a registration has come. */
enum RegistrationState {
    STARTED(RegistrationStep.COMPANY),
    AWAITING_APPROVAL(RegistrationStep.WAIT_FOR_APPROVAL),
    APPROVED(RegistrationStep.COMPANY),
    COMPANY_CREATED(RegistrationStep.ADMINISTRATOR),
    AWAITING_VERIFICATION(RegistrationStep.VERIFY_EMAIL),
    COMPLETED(RegistrationStep.SIGN_IN),
    EXPIRED(RegistrationStep.START_AGAIN);

    private final RegistrationStep next;

    RegistrationState(RegistrationStep next) {
        this.next = next;
    }

    RegistrationStep nextStep(RegistrationType type) {
        return this == STARTED && type == RegistrationType.PARTNER ? RegistrationStep.PARTNER_PROOF : next;
    }
}
