package io.zugang.identity.signin;

import io.zugang.identity.account.AccountView;
import io.zugang.identity.session.NewSession;
import io.zugang.identity.session.SessionCookie;
import io.zugang.identity.session.SessionService;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Starts and ends the session of the browser that sent the request. */
@ApplicationScoped
class BrowserSession {

    private final SessionService sessions;
    private final SessionCookie cookies;
    private final SignInFlows flows;
    private final TenantScope scope;

    BrowserSession(SessionService sessions, SessionCookie cookies, SignInFlows flows, TenantScope scope) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.flows = flows;
        this.scope = scope;
    }

    boolean isSignedIn(@Nullable String cookie) {
        return scope.asSystem(
                "session of a cookie", () -> sessions.byToken(cookie).isPresent());
    }

    Response start(AccountView account, @Nullable String flow, @Nullable String cookie) {
        var started = scope.asSystem(
                "session of a proven account", () -> sessions.start(NewSession.byPassword(account, null), cookie));
        return Response.seeOther(flows.next(flow)).cookie(cookies.of(started)).build();
    }

    Response end(@Nullable String cookie) {
        scope.asSystem(
                "sign-out by page",
                () -> sessions.byToken(cookie).ifPresent(session -> sessions.end(session.id(), "signed-out")));
        return Response.seeOther(URI.create("signed-out"))
                .cookie(cookies.removed())
                .build();
    }
}
