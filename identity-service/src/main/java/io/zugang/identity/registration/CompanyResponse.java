package io.zugang.identity.registration;

import java.util.UUID;

/** The company as tenant-service created it. */
record CompanyResponse(UUID tenantId, RegistrationState state, RegistrationStep nextStep) {}
