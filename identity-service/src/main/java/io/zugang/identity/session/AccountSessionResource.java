package io.zugang.identity.session;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/accounts/{accountId}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
class AccountSessionResource {

    private final AccountSessionService sessions;

    AccountSessionResource(AccountSessionService sessions) {
        this.sessions = sessions;
    }

    @GET
    @PermissionsAllowed("account:read")
    @Operation(summary = "List an account's live sessions", description = "Oldest first; never more than a few.")
    @APIResponse(responseCode = "200", description = "The sessions")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public RestResponse<List<SessionResponse>> listAccountSessions(@RestPath UUID accountId) {
        return RestResponse.ok(sessions.list(accountId));
    }

    @DELETE
    @PermissionsAllowed("account:write")
    @Operation(
            summary = "Sign an account out everywhere",
            description = "Ends all sessions of the account; tokens made in them are refused from now on.")
    @APIResponse(responseCode = "204", description = "The account is signed in nowhere")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public RestResponse<Void> endAccountSessions(@RestPath UUID accountId) {
        sessions.endAll(accountId);
        return RestResponse.noContent();
    }
}
