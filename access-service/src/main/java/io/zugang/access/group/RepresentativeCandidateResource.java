package io.zugang.access.group;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/representative-candidates")
@Tag(name = "Group members")
class RepresentativeCandidateResource {

    private final GroupMemberService members;

    RepresentativeCandidateResource(GroupMemberService members) {
        this.members = members;
    }

    @GET
    @PermissionsAllowed("group:read")
    @Operation(
            operationId = "listRepresentativeCandidates",
            summary = "List who can represent customers",
            description =
                    "The members of the provider's built-in group `customer-representatives`, which holds internal"
                            + " accounts only. Ask with `accountId` whether one of them is a candidate.")
    @APIResponse(responseCode = "200", description = "A page of memberships; empty for whoever is no candidate")
    public Page<GroupMemberResponse> list(
            @Parameter(description = "Only this account") @QueryParam("accountId") @Nullable UUID accountId,
            @BeanParam PageRequest page) {
        var rows = members.candidates(accountId, page);
        return Page.of(
                rows, page, GroupMemberResponse::of, member -> member.id().toString());
    }
}
