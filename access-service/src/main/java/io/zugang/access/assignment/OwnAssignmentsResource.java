package io.zugang.access.assignment;

import io.quarkus.security.Authenticated;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/accounts/me/assignments")
@Tag(name = "Role assignments")
class OwnAssignmentsResource {

    private final RoleAssignmentService assignments;

    OwnAssignmentsResource(RoleAssignmentService assignments) {
        this.assignments = assignments;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listOwnAssignments",
            summary = "List the own roles",
            description =
                    "Of the account whose access token was sent, oldest first; one is active in each application.")
    @APIResponse(responseCode = "200", description = "A page of assignments")
    @APIResponse(responseCode = "403", description = "The caller is no person, or the tenant is not active")
    public Page<OwnAssignmentResponse> list(@BeanParam PageRequest page) {
        return Page.of(
                assignments.listOwn(page),
                page,
                Function.identity(),
                assignment -> assignment.id().toString());
    }
}
