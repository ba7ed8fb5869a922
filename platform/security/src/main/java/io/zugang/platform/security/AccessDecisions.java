package io.zugang.platform.security;

import io.smallrye.mutiny.Uni;

/**
 * Decides questions. The platform's bean asks access-service over HTTP; access-service brings its own, which asks itself.
 */
public interface AccessDecisions {

    /**
     * Decides a question. A failure of any kind means that nobody decided; the request is then refused with 503.
     */
    Uni<Decision> decide(Question question);
}
