package io.zugang.access.portallink;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PortalLinks", description = "Where the caller may go from the portal")
record PortalLinksResponse(
        @Schema(description = "One for each application, in order")
        List<Link> items) {

    @Schema(name = "PortalLink", description = "An application in which some right of the caller counts now")
    record Link(
            @Schema(description = "Key of the application, or `sso-administration`", examples = "ens")
            String application,

            @Schema(
                    description = "The address that the tenant's settings give; null if they give none",
                    examples = "https://ens.example.org/")
            @Nullable
            String href) {}
}
