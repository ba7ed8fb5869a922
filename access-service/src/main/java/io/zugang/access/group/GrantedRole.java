package io.zugang.access.group;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A role that the members of a group hold by it")
record GrantedRole(
        UUID id, @Schema(examples = "portal-user") String key) {}
