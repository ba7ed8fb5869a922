package io.zugang.identity.oidc;

import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Tells a client about the person its access token is for. Asks session, account and grant, so endings count at once. */
@ApplicationScoped
class UserInfoService {

    private static final String BEARER = "Bearer ";

    private final AccessTokens accessTokens;
    private final UsableSessions sessions;
    private final TenantScope scope;

    UserInfoService(AccessTokens accessTokens, UsableSessions sessions, TenantScope scope) {
        this.accessTokens = accessTokens;
        this.sessions = sessions;
        this.scope = scope;
    }

    UserInfoResponse of(@Nullable String authorization, @Nullable String formToken) {
        var token = token(authorization, formToken);
        var claims = accessTokens.current(token).orElseThrow(UserInfoService::invalid);
        var granted = AccessTokens.scopeOf(claims);
        if (!granted.contains("openid")) {
            throw new BearerException(BearerTokenError.INSUFFICIENT_SCOPE);
        }
        return scope.asSystem("user info", () -> {
            var usable = AccessTokens.grantOf(claims).flatMap(sessions::ofGrant).orElseThrow(UserInfoService::invalid);
            return UserInfoResponse.of(usable.account(), granted);
        });
    }

    /** RFC 6750 section 2: in the header or in the form, not in both, never in the address. */
    private static String token(@Nullable String authorization, @Nullable String formToken) {
        var headerToken = authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : null;
        if (headerToken != null && formToken != null) {
            throw new BearerException(BearerTokenError.INVALID_REQUEST);
        }
        if (headerToken != null) {
            return headerToken;
        }
        if (formToken != null) {
            return formToken;
        }
        throw new BearerException(BearerTokenError.MISSING_TOKEN);
    }

    private static BearerException invalid() {
        return new BearerException(BearerTokenError.INVALID_TOKEN);
    }
}
