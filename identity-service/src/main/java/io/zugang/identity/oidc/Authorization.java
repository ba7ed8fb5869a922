package io.zugang.identity.oidc;

import io.zugang.identity.session.SessionView;

/** A checked request and the session that answers it. */
record Authorization(AuthorizationIntent intent, SessionView session) {}
