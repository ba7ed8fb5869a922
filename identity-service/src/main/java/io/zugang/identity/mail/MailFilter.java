package io.zugang.identity.mail;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which mails a list shall hold. */
class MailFilter {

    @QueryParam("to")
    @Parameter(description = "Mails to exactly this address, in any case")
    @Nullable
    String to;

    @QueryParam("state")
    @Parameter(description = "Mails in this state")
    @Nullable
    MailState state;
}
