package io.zugang.sync.sourceuser;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PushUsers")
record PushUsersRequest(
        @Schema(description = "At most 1000; more are sent in several requests") @NotNull @Size(max = 1000)
        List<@NotNull @Valid PushedUser> users) {}
