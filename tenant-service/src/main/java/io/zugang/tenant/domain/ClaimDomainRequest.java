package io.zugang.tenant.domain;

import io.zugang.tenant.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record ClaimDomainRequest(
        @NotNull
        @PlainText
        @Size(max = 253)
        @Schema(description = "The full name; sub-domains are claimed one by one", examples = "mail.sonnenschein.de")
        String domain) {}
