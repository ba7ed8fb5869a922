package io.zugang.identity.mail;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/mails")
@Tag(name = "Mails", description = "The mails this service sends: queued, on their way, sent, failed.")
class MailResource {

    private final MailService mails;

    MailResource(MailService mails) {
        this.mails = mails;
    }

    @GET
    @PermissionsAllowed("mail:read")
    @Operation(
            summary = "List mails",
            description = "Newest first. The text is never shown, because it holds a one-time link.")
    @APIResponse(responseCode = "200", description = "One page of mails")
    public Page<MailResponse> listMails(@BeanParam MailFilter filter, @BeanParam PageRequest page) {
        return mails.list(filter, page);
    }
}
