package io.zugang.access.portallink;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/accounts/me/portal-links")
@Tag(name = "Portal links", description = "Where people may go from the portal")
class PortalLinksResource {

    private final PortalLinkService links;

    PortalLinksResource(PortalLinkService links) {
        this.links = links;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listOwnPortalLinks",
            summary = "List the applications to start",
            description = "Those in which some right of the caller counts now, each with the address that the setting"
                    + " `portal.application-url.<application>` of the tenant gives. Holders of"
                    + " `sso-administration:access` get that of `portal.sso-admin-url` as `sso-administration`.")
    @APIResponse(responseCode = "200", description = "The links")
    @APIResponse(responseCode = "403", description = "The caller is no person, or the tenant is not active")
    public PortalLinksResponse list() {
        return links.ofCaller();
    }
}
