package io.zugang.identity.credential;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rule that holds for a tenant's passwords. */
@Schema(name = "PasswordPolicy")
record PasswordPolicyResponse(
        int minLength,

        @Schema(description = "Whether the tenant has no rule of its own")
        boolean inherited) {}
