package io.zugang.identity.oidc;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import io.zugang.identity.client.ClientDirectory;
import io.zugang.identity.client.RegisteredClient;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Finds out which client calls the token endpoint: by Basic header, by secret in the form, or by id alone if public. */
@ApplicationScoped
class ClientAuthentication {

    private static final String REFUSED = "The client is not known or its secret is wrong";

    private final ClientDirectory clients;

    ClientAuthentication(ClientDirectory clients) {
        this.clients = clients;
    }

    RegisteredClient authenticate(@Nullable String authorization, OAuthParameters form) {
        form.requireNoneRepeated();
        if (authorization != null) {
            return byHeader(authorization, form);
        }
        var clientId = form.get("client_id").orElseThrow(ClientAuthentication::refused);
        var secret = form.get("client_secret");
        if (secret.isPresent()) {
            return clients.authenticated(clientId, secret.get()).orElseThrow(ClientAuthentication::refused);
        }
        return clients.byClientId(clientId)
                .filter(RegisteredClient::isPublic)
                .orElseThrow(ClientAuthentication::refused);
    }

    private RegisteredClient byHeader(String authorization, OAuthParameters form) {
        if (form.get("client_secret").isPresent()) {
            throw new OAuthException(OAuth2Error.INVALID_REQUEST, "The client authenticates in two ways at once");
        }
        ClientSecretBasic basic;
        try {
            basic = ClientSecretBasic.parse(authorization);
        } catch (ParseException unreadable) {
            throw refused();
        }
        var clientId = basic.getClientID().getValue();
        if (!form.get("client_id").orElse(clientId).equals(clientId)) {
            throw new OAuthException(OAuth2Error.INVALID_REQUEST, "Two different clients are named");
        }
        return clients.authenticated(clientId, basic.getClientSecret().getValue())
                .orElseThrow(ClientAuthentication::refused);
    }

    private static OAuthException refused() {
        return new OAuthException(OAuth2Error.INVALID_CLIENT, REFUSED);
    }
}
