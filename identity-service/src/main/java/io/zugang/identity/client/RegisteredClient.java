package io.zugang.identity.client;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A client as other slices see it.
 *
 * @param tenantId     the owner of an installation's client, null for the platform's own clients
 * @param redirectUris compared character by character
 * @param scopes       what it may ask for
 */
public record RegisteredClient(
        String clientId,
        ClientKind kind,
        @Nullable UUID tenantId,
        Set<String> redirectUris,
        Set<String> postLogoutRedirectUris,
        Set<String> scopes,
        boolean pkceRequired) {

    private static final Pattern PORT_OF_LOOPBACK =
            Pattern.compile("^(http://(?:127\\.0\\.0\\.1|\\[::1])):\\d{1,5}(?=/)");

    public RegisteredClient {
        redirectUris = Set.copyOf(redirectUris);
        postLogoutRedirectUris = Set.copyOf(postLogoutRedirectUris);
        scopes = Set.copyOf(scopes);
    }

    /** A public client proves nothing about itself; PKCE binds its codes. */
    public boolean isPublic() {
        return kind.isPublic();
    }

    /** Whether people sign in through this client. */
    public boolean signsPeopleIn() {
        return kind.signsPeopleIn();
    }

    /** Whether the services take this client's tokens of that scope: always the platform's own, others if they asked. */
    public boolean reachesServices(Set<String> scope) {
        return !kind.isApplication() || scope.contains(ClientScopes.API);
    }

    /** Character by character; a program on a device learns its port only when it starts (RFC 8252 section 7.3). */
    public boolean mayReturnTo(String uri) {
        return redirectUris.contains(uri)
                || (kind == ClientKind.PUBLIC_APPLICATION
                        && redirectUris.stream()
                                .map(RegisteredClient::withoutPort)
                                .anyMatch(withoutPort(uri)::equals)
                        && !withoutPort(uri).equals(uri));
    }

    private static String withoutPort(String uri) {
        return PORT_OF_LOOPBACK.matcher(uri).replaceFirst("$1");
    }
}
