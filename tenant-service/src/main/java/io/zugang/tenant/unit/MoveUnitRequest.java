package io.zugang.tenant.unit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record MoveUnitRequest(
        @Schema(description = "The unit above from now on; null or left out: to the top") @Nullable
        UUID parentId) {}
