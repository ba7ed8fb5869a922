package io.zugang.platform.events;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;

/** Gives every client the same token. */
@Path("/token")
class FakeIssuer {

    @POST
    @PermitAll
    public Map<String, Object> token() {
        return Map.of("access_token", "everything", "token_type", "Bearer", "expires_in", 600);
    }
}
