package io.zugang.tenant.contact;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/contact-kinds")
@Tag(name = "Contacts")
class ContactKindResource {

    private final ContactKinds kinds;

    ContactKindResource(ContactKinds kinds) {
        this.kinds = kinds;
    }

    @GET
    @PermissionsAllowed("contact:read@part")
    @Operation(
            operationId = "listContactKinds",
            summary = "List the kinds of contacts",
            description = "The provider's setting `tenant.contact.kinds`. The list is short and comes as one page.")
    @APIResponse(responseCode = "200", description = "All kinds")
    public Page<ContactKindResponse> list() {
        return new Page<>(kinds.all(), null);
    }
}
