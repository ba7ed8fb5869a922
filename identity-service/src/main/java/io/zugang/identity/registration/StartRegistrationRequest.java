package io.zugang.identity.registration;

import jakarta.validation.constraints.NotNull;

/** The beginning of a registration. */
record StartRegistrationRequest(@NotNull RegistrationType type) {}
