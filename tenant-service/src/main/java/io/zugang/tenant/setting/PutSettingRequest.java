package io.zugang.tenant.setting;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record PutSettingRequest(
        @Schema(description = "A value of the setting's type: `true` or `false`, or text", examples = "true") @NotNull
        Object value) {}
