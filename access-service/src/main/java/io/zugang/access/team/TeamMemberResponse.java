package io.zugang.access.team;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TeamMember", description = "An account in a team")
record TeamMemberResponse(UUID teamId, UUID accountId) {}
