package io.zugang.access.activerole;

import io.zugang.platform.events.DomainEvent;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is published about active roles. */
sealed interface ActiveRoleEvent extends DomainEvent {

    /** Another assignment is active for an account in an application, or none any more. */
    record Changed(UUID subject, UUID tenantId, Change change) implements ActiveRoleEvent {

        @Override
        public String type() {
            return "access.active-role.changed.v1";
        }

        @Override
        public Object data() {
            return change;
        }
    }

    /**
     * The published data.
     *
     * @param assignmentId null if the account holds nothing there any more
     * @param role         key of the role
     */
    @Schema(name = "ActiveRoleChange")
    record Change(
            UUID accountId,
            String application,
            @Nullable UUID assignmentId,
            @Nullable String role,
            @Nullable UUID formerAssignmentId) {}
}
