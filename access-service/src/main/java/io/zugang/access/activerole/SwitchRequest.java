package io.zugang.access.activerole;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SwitchActiveRoleRequest", description = "The assignment to make active in its application")
record SwitchRequest(@NotNull UUID assignmentId) {}
