package io.zugang.identity.session;

/**
 * A session and the token that proves it.
 *
 * @param token for the cookie; known to nobody after this answer
 */
public record StartedSession(SessionView session, String token) {

    @Override
    public String toString() {
        return "StartedSession[" + session.id() + "]";
    }
}
