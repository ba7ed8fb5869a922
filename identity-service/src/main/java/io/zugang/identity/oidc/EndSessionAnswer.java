package io.zugang.identity.oidc;

import java.net.URI;

/** How a sign-out request is answered. */
sealed interface EndSessionAnswer {

    /** Signed out; on to this address. */
    record Done(URI next) implements EndSessionAnswer {}

    /** Nothing proves that the person wants it: ask. */
    record Ask() implements EndSessionAnswer {}

    /** The request is not valid and nobody is signed out. */
    record Refuse() implements EndSessionAnswer {}
}
