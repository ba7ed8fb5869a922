package io.zugang.identity.signin;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is asked to sign in: the client's authorization request, waiting.
 *
 * @param request   the request's parameters, to be answered after sign-in
 * @param startedAt when the request came; a sign-in after it counts as fresh
 */
public record SignInFlow(Map<String, String> request, Instant startedAt) {

    public SignInFlow {
        request = Map.copyOf(request);
    }

    @Nullable
    String loginHint() {
        return request.get("login_hint");
    }

    /** Languages the client asked for, see {@link io.zugang.identity.page.PageLanguage}. */
    @Nullable
    String uiLocales() {
        return request.get("ui_locales");
    }

    /** The origin the browser will be sent to in the end; the redirect URI was checked before the flow began. */
    @Nullable
    String redirectOrigin() {
        var redirect = request.get("redirect_uri");
        if (redirect == null) {
            return null;
        }
        var uri = URI.create(redirect);
        // A scheme of an application's own has no host; its origin is the scheme.
        return uri.getRawAuthority() == null ? uri.getScheme() + ":" : uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
