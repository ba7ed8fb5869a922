package io.zugang.sync.run;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StartRun", examples = "{\"mode\":\"FULL\"}")
record StartRunRequest(@NotNull RunMode mode) {}
