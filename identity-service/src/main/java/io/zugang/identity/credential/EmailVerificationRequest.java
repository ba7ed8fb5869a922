package io.zugang.identity.credential;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The token of a mailed link. */
record EmailVerificationRequest(@NotBlank @Size(max = 100) String token) {}
