package io.zugang.access.group;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An account to add to a group")
record AddGroupMemberRequest(@NotNull UUID accountId) {}
