package io.zugang.access.catalogue;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ApplicationFunctionArea", description = "A part of an application")
record FunctionAreaResponse(
        @Schema(examples = "ens") String application,
        @Schema(examples = "alarm-configuration") String key,
        @Schema(description = "Names by language") Map<String, String> labels,

        @Schema(description = "Areas that belong together have the same", examples = "configuration") @Nullable
        String family) {}
