package io.zugang.platform.security;

import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.function.Function;

/** Calls access-service as this service's own client. Each call is tried twice. */
@ApplicationScoped
@UnlessBuildProperty(name = "zugang.service", stringValue = DecisionMemory.SOURCE, enableIfMissing = true)
class AccessCalls {

    private static final int UNAUTHENTICATED = 401;

    private final OidcClient issuer;
    private final DecisionsConfig config;
    private volatile TokensHelper tokens = new TokensHelper();

    AccessCalls(OidcClient issuer, DecisionsConfig config) {
        this.issuer = issuer;
        this.config = config;
    }

    /** The answer to a request that is made with the given authorization. */
    <T> Uni<T> call(Function<String, Uni<T>> request) {
        return Uni.createFrom()
                .deferred(() -> attempt(request))
                .onFailure()
                .retry()
                .atMost(1);
    }

    private <T> Uni<T> attempt(Function<String, Uni<T>> request) {
        return tokens.getTokens(issuer)
                .flatMap(token -> request.apply("Bearer " + token.getAccessToken())
                        .ifNoItem()
                        .after(config.timeout())
                        .fail())
                .onFailure(AccessCalls::tokenIsRefused)
                .invoke(() -> tokens = new TokensHelper());
    }

    /** The issuer's keys or the client changed since the token was fetched: the second try fetches a new one. */
    private static boolean tokenIsRefused(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == UNAUTHENTICATED;
    }
}
