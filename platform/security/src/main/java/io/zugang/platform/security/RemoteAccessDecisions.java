package io.zugang.platform.security;

import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.properties.UnlessBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks access-service over HTTP, as this service's own client. */
@ApplicationScoped
@DefaultBean
@UnlessBuildProperty(name = "zugang.service", stringValue = DecisionMemory.SOURCE, enableIfMissing = true)
class RemoteAccessDecisions implements AccessDecisions {

    private final AccessClient access;
    private final AccessCalls calls;
    private final DecisionMemory memory;
    private final String service;

    RemoteAccessDecisions(
            @RestClient AccessClient access,
            AccessCalls calls,
            DecisionMemory memory,
            @ConfigProperty(name = "zugang.service") String service) {
        this.access = access;
        this.calls = calls;
        this.memory = memory;
        this.service = service;
    }

    @Override
    public Uni<Decision> decide(Question question) {
        var known = memory.recall(question);
        return known == null
                ? calls.call(token -> ask(question, token))
                : Uni.createFrom().item(known);
    }

    private Uni<Decision> ask(Question question, String token) {
        var asked = memory.moment();
        return access.evaluate(token, AccessClient.Evaluation.of(question, service))
                .map(AccessClient.Answer::toDecision)
                .invoke(decision -> memory.remember(question, decision, asked));
    }
}
