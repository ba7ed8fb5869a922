package io.zugang.tenant.installation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Advised against, but allowed")
record ActivationWarning(
        @Schema(examples = "directory-parallel-use") String code,
        String message,

        @Schema(description = "Whether somebody said to know it")
        boolean acknowledged) {}
