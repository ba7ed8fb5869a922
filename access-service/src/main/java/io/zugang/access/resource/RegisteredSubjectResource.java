package io.zugang.access.resource;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Produces(MediaType.APPLICATION_JSON)
@Path("/subjects")
@Tag(name = "Registry")
class RegisteredSubjectResource {

    private static final String TYPE = "The type as questions name it: neither account nor service";
    private static final String ID = "The id as questions name it";

    private final RegistrationService registrations;

    RegisteredSubjectResource(RegistrationService registrations) {
        this.registrations = registrations;
    }

    @PUT
    @Path("/{type}/{id}")
    @PermissionsAllowed("subject:write")
    @Operation(
            operationId = "putSubject",
            summary = "Register a subject",
            description =
                    "For subjects that are no accounts of Zugang. Replaces what was known of it. It counts from the"
                            + " next decision on. You can only give it roles that you may grant.")
    @APIResponse(responseCode = "200", description = "What is known now")
    @APIResponse(responseCode = "403", description = "`escalation`: a role holds what you may not grant")
    @APIResponse(responseCode = "404", description = "`tenant-unknown`")
    @APIResponse(responseCode = "409", description = "`subject-taken`")
    @APIResponse(responseCode = "422", description = "`validation-failed` or `role-not-assignable`")
    public RegisteredSubject put(
            @Parameter(description = TYPE) @PathParam("type") String type,
            @Parameter(description = ID) @PathParam("id") String id,
            @NotNull @Valid SubjectFacts facts) {
        return registrations.put(facts.of(type, id));
    }

    @GET
    @Path("/{type}/{id}")
    @PermissionsAllowed("subject:read")
    @Operation(
            operationId = "getSubject",
            summary = "Show what is known of a subject",
            description = "What is registered of it.")
    @APIResponse(responseCode = "200", description = "What is known")
    @APIResponse(responseCode = "404", description = "No such subject within your reach")
    public RegisteredSubject get(
            @Parameter(description = TYPE) @PathParam("type") String type,
            @Parameter(description = ID) @PathParam("id") String id) {
        return registrations.subject(type, id);
    }

    @DELETE
    @Path("/{type}/{id}")
    @PermissionsAllowed("subject:write")
    @Operation(
            operationId = "deleteSubject",
            summary = "Forget a subject",
            description = "From then on it is unknown, and may do nothing.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "No such subject within your reach")
    public RestResponse<Void> delete(
            @Parameter(description = TYPE) @PathParam("type") String type,
            @Parameter(description = ID) @PathParam("id") String id) {
        registrations.deleteSubject(type, id);
        return RestResponse.noContent();
    }
}
