package io.zugang.access.assignment;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/accounts/{accountId}/assignments")
@Tag(name = "Role assignments")
class AccountAssignmentsResource {

    private final RoleAssignmentService assignments;

    AccountAssignmentsResource(RoleAssignmentService assignments) {
        this.assignments = assignments;
    }

    @GET
    @PermissionsAllowed("assignment:read")
    @Operation(
            operationId = "listAssignmentsOfAccount",
            summary = "List the roles of an account",
            description = "Every assignment of the account, each with its scope and validity, oldest first.")
    @APIResponse(responseCode = "200", description = "A page of assignments")
    @APIResponse(responseCode = "404", description = "`account-unknown`: no such account within your reach")
    public Page<RoleAssignmentResponse> list(UUID accountId, @BeanParam PageRequest page) {
        var rows = assignments.listOf(accountId, page);
        return Page.of(
                rows, page, Function.identity(), assignment -> assignment.id().toString());
    }
}
