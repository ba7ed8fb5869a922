package io.zugang.identity.client;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client as other slices see it.
 *
 * @param tenantId     the owner of an installation's client, null for the platform's own clients
 * @param redirectUris compared character by character
 */
public record RegisteredClient(
        String clientId,
        ClientKind kind,
        @Nullable UUID tenantId,
        Set<String> redirectUris,
        Set<String> postLogoutRedirectUris) {

    public RegisteredClient {
        redirectUris = Set.copyOf(redirectUris);
        postLogoutRedirectUris = Set.copyOf(postLogoutRedirectUris);
    }

    /** A public client proves nothing about itself; PKCE binds its codes. */
    public boolean isPublic() {
        return kind == ClientKind.PORTAL;
    }

    /** Whether people sign in through this client. */
    public boolean signsPeopleIn() {
        return kind == ClientKind.PORTAL;
    }
}
