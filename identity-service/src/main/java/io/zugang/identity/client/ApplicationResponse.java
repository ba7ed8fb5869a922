package io.zugang.identity.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationResponse(
        @Schema(description = "The `client_id`", examples = "application-0193a5b0-6a00-7000-8000-000000000001")
        String clientId,

        @Schema(examples = "Ticket desk") String name,

        ApplicationType type,

        List<String> redirectUris,

        List<String> postLogoutRedirectUris,

        List<String> scopes,

        boolean pkceRequired,

        long version,

        @Schema(
                description = "Only in the answer that creates a confidential application; only a hash of it is kept",
                examples = "wT5d0mJr1Yp3eG8bq2nZs7KxLhVfC4aUo6iM9tRkQyE")
        @Nullable
        String clientSecret) {

    static ApplicationResponse of(OauthClient client) {
        return of(client, null);
    }

    static ApplicationResponse of(OauthClient client, @Nullable String secret) {
        var settings = client.settings();
        return new ApplicationResponse(
                client.clientId(),
                settings.name(),
                ApplicationType.of(client.kind()),
                settings.redirectUris().stream().sorted().toList(),
                settings.postLogoutRedirectUris().stream().sorted().toList(),
                ClientScopes.ALL.stream().filter(settings.scopes()::contains).toList(),
                settings.pkceRequired(),
                client.version(),
                secret);
    }

    @Override
    public String toString() {
        return "ApplicationResponse[" + clientId + "]";
    }
}
