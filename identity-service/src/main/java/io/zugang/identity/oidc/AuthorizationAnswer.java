package io.zugang.identity.oidc;

import io.zugang.identity.signin.SignInFlow;
import java.net.URI;

/** How an authorization request is answered. */
sealed interface AuthorizationAnswer {

    /** To the client's redirect URI, with a code or an error. */
    record SendBack(URI target) implements AuthorizationAnswer {}

    /** To the sign-in page. */
    record AskToSignIn(SignInFlow flow) implements AuthorizationAnswer {}

    /**
     * An error page: nobody may be sent to an address that is not proven to be the client's.
     *
     * @param message key of the page's text
     */
    record Refuse(String message) implements AuthorizationAnswer {}
}
