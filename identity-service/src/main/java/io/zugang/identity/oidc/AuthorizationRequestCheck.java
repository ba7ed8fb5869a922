package io.zugang.identity.oidc;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.openid.connect.sdk.OIDCError;
import io.zugang.identity.client.RegisteredClient;
import io.zugang.identity.signingkey.SigningKeyService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks an authorization request whose client and redirect URI are already known to be right, so that what is wrong with
 * the rest may be told to the client.
 */
@ApplicationScoped
class AuthorizationRequestCheck {

    /** Base64url of a SHA-256, RFC 7636 section 4.2. */
    private static final Pattern S256_CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Set<String> PROMPTS = Set.of("none", "login", "consent", "select_account");
    private static final Map<String, ErrorObject> NOT_SUPPORTED = Map.of(
            "request", OAuth2Error.REQUEST_NOT_SUPPORTED,
            "request_uri", OAuth2Error.REQUEST_URI_NOT_SUPPORTED,
            "registration", OIDCError.REGISTRATION_NOT_SUPPORTED);
    /** More than any client needs; they travel in addresses, through the sign-in page and back. */
    private static final int MAX_STATE = 2048;

    private static final int MAX_NONCE = 512;

    private final SigningKeyService keys;
    private final ProviderAddress address;

    AuthorizationRequestCheck(SigningKeyService keys, ProviderAddress address) {
        this.keys = keys;
        this.address = address;
    }

    AuthorizationIntent check(OAuthParameters parameters, RegisteredClient client) {
        parameters.requireNoneRepeated();
        NOT_SUPPORTED.forEach((name, error) -> {
            if (parameters.get(name).isPresent()) {
                throw new OAuthException(error, "The parameter is not supported: " + name);
            }
        });
        requireCodeByQuery(parameters);
        return new AuthorizationIntent(
                parameters.require("client_id"),
                parameters.require("redirect_uri"),
                scope(parameters, client),
                limited(parameters, "state", MAX_STATE),
                limited(parameters, "nonce", MAX_NONCE),
                challenge(parameters, client),
                prompt(parameters),
                maxAge(parameters),
                hintedAccount(parameters));
    }

    private static void requireCodeByQuery(OAuthParameters parameters) {
        if (!parameters.require("response_type").equals("code")) {
            throw new OAuthException(OAuth2Error.UNSUPPORTED_RESPONSE_TYPE, "Only response_type code is supported");
        }
        if (!parameters.get("response_mode").orElse("query").equals("query")) {
            throw new OAuthException(OAuth2Error.INVALID_REQUEST, "Only response_mode query is supported");
        }
    }

    /** What the client may not have is ignored (OpenID Connect Core 3.1.2.1); the token response names what was granted. */
    private static Set<String> scope(OAuthParameters parameters, RegisteredClient client) {
        var scope = words(parameters.get("scope").orElse(""));
        if (!scope.contains("openid")) {
            throw new OAuthException(OAuth2Error.INVALID_SCOPE, "The scope openid is required");
        }
        scope.retainAll(client.scopes());
        return Set.copyOf(scope);
    }

    private static @Nullable String challenge(OAuthParameters parameters, RegisteredClient client) {
        if (!client.pkceRequired()
                && parameters
                        .only(Set.of("code_challenge", "code_challenge_method"))
                        .isEmpty()) {
            return null;
        }
        var challenge = parameters.require("code_challenge");
        if (!parameters.get("code_challenge_method").orElse("plain").equals("S256")) {
            throw new OAuthException(OAuth2Error.INVALID_REQUEST, "Only code_challenge_method S256 is supported");
        }
        if (!S256_CHALLENGE.matcher(challenge).matches()) {
            throw new OAuthException(OAuth2Error.INVALID_REQUEST, "The code_challenge is not an S256 challenge");
        }
        return challenge;
    }

    private static Set<String> prompt(OAuthParameters parameters) {
        var prompt = words(parameters.get("prompt").orElse(""));
        if (!PROMPTS.containsAll(prompt) || (prompt.contains("none") && prompt.size() > 1)) {
            throw new OAuthException(OAuth2Error.INVALID_REQUEST, "The prompt is not valid");
        }
        return Set.copyOf(prompt);
    }

    private static @Nullable Duration maxAge(OAuthParameters parameters) {
        var maxAge = parameters.get("max_age").orElse(null);
        if (maxAge == null) {
            return null;
        }
        if (!SECONDS.matcher(maxAge).matches()) {
            throw new OAuthException(OAuth2Error.INVALID_REQUEST, "The max_age is not a number of seconds");
        }
        return Duration.ofSeconds(Long.parseLong(maxAge));
    }

    private static @Nullable String limited(OAuthParameters parameters, String name, int max) {
        var value = parameters.get(name).orElse(null);
        if (value != null && value.length() > max) {
            throw new OAuthException(OAuth2Error.INVALID_REQUEST, "Too long: " + name);
        }
        return value;
    }

    /** An expired hint still names its subject; one we did not sign names nobody. */
    private @Nullable UUID hintedAccount(OAuthParameters parameters) {
        var hint = parameters.get("id_token_hint").orElse(null);
        if (hint == null) {
            return null;
        }
        return keys.verified(hint, JOSEObjectType.JWT)
                .filter(claims -> address.issuer().getValue().equals(claims.getIssuer()))
                .map(JWTClaimsSet::getSubject)
                .map(UUID::fromString)
                .orElseThrow(() -> new OAuthException(OAuth2Error.INVALID_REQUEST, "The id_token_hint is not valid"));
    }

    private static Set<String> words(String text) {
        var words = new LinkedHashSet<>(Arrays.asList(text.strip().split(" +")));
        words.remove("");
        return new HashSet<>(words);
    }
}
