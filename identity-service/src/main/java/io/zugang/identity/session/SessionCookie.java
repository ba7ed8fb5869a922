package io.zugang.identity.session;

import io.zugang.identity.secret.SecretCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;

/** The cookie that carries a session. */
@ApplicationScoped
public class SessionCookie {

    /** The cookie's name. */
    public static final String NAME = "zugang_session";

    private final SecretCookie cookies;
    private final Clock clock;

    SessionCookie(SecretCookie cookies, Clock clock) {
        this.cookies = cookies;
        this.clock = clock;
    }

    /** The cookie of a new session. It ends with the session, so a closed browser does not sign anybody out. */
    public NewCookie of(StartedSession started) {
        var life = Duration.between(clock.instant(), started.session().expiresAt());
        return cookies.lasting(NAME, started.token(), (int) Math.max(1, life.toSeconds()));
    }

    /** Takes the cookie away. */
    public NewCookie removed() {
        return cookies.removed(NAME);
    }
}
