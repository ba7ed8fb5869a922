package io.zugang.platform.security;

import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks access-service over HTTP, as this service's own client. */
@ApplicationScoped
@DefaultBean
@UnlessBuildProperty(name = "zugang.service", stringValue = DecisionMemory.SOURCE, enableIfMissing = true)
class RemoteAccessDecisions implements AccessDecisions {

    private static final int UNAUTHENTICATED = 401;

    private final AccessClient access;
    private final OidcClient issuer;
    private final DecisionMemory memory;
    private final DecisionsConfig config;
    private final String service;
    private volatile TokensHelper tokens = new TokensHelper();

    RemoteAccessDecisions(
            @RestClient AccessClient access,
            OidcClient issuer,
            DecisionMemory memory,
            DecisionsConfig config,
            @ConfigProperty(name = "zugang.service") String service) {
        this.access = access;
        this.issuer = issuer;
        this.memory = memory;
        this.config = config;
        this.service = service;
    }

    @Override
    public Uni<Decision> decide(Question question) {
        var known = memory.recall(question);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return Uni.createFrom()
                .deferred(() -> ask(question))
                .onFailure()
                .retry()
                .atMost(1);
    }

    private Uni<Decision> ask(Question question) {
        var asked = memory.moment();
        return tokens.getTokens(issuer)
                .flatMap(token -> access.evaluate(
                                "Bearer " + token.getAccessToken(), AccessClient.Evaluation.of(question, service))
                        .ifNoItem()
                        .after(config.timeout())
                        .fail())
                .map(AccessClient.Answer::toDecision)
                .invoke(decision -> memory.remember(question, decision, asked))
                .onFailure(RemoteAccessDecisions::tokenIsRefused)
                .invoke(() -> tokens = new TokensHelper());
    }

    /** The issuer's keys or the client changed since the token was fetched: the second try fetches a new one. */
    private static boolean tokenIsRefused(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == UNAUTHENTICATED;
    }
}
