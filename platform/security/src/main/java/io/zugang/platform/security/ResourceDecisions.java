package io.zugang.platform.security;

import io.quarkus.arc.properties.UnlessBuildProperty;
import io.smallrye.mutiny.Uni;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * What the caller of the running request may do with single resources, and which of them he may see in a list. Asks
 * access-service each time, so that it is never asked for what the gate decides already ({@link Question}). Where nobody
 * decides, the request is refused with 503. Blocks.
 */
@ApplicationScoped
@UnlessBuildProperty(name = "zugang.service", stringValue = DecisionMemory.SOURCE, enableIfMissing = true)
public class ResourceDecisions {

    /** As many as access-service answers at once. */
    private static final int BATCH = 200;

    private final AccessClient access;
    private final AccessCalls calls;
    private final CurrentCaller caller;

    ResourceDecisions(@RestClient AccessClient access, AccessCalls calls, CurrentCaller caller) {
        this.access = access;
        this.calls = calls;
        this.caller = caller;
    }

    /** Whether the caller may do this with a resource, and which of its fields he must not be shown. */
    public Decision decide(String permission, ResourceRef resource) {
        return decideAll(permission, List.of(resource)).get(0);
    }

    /** The same for each of many resources, in their order. */
    public List<Decision> decideAll(String permission, List<ResourceRef> resources) {
        var decisions = new ArrayList<Decision>(resources.size());
        for (int from = 0; from < resources.size(); from += BATCH) {
            var some = resources.subList(from, Math.min(from + BATCH, resources.size()));
            decisions.addAll(decideSome(permission, some));
        }
        return decisions;
    }

    /** On which resources of a type the caller may do this. */
    public AccessFilter filter(String permission, String type) {
        var about = new AccessClient.Evaluation(
                AccessClient.Subject.withoutSession(caller.get()),
                new AccessClient.Action(permission),
                AccessClient.Resource.ofType(type));
        return await(permission, calls.call(token -> access.filter(token, about)));
    }

    private List<Decision> decideSome(String permission, List<ResourceRef> resources) {
        var questions = new AccessClient.Evaluations(
                AccessClient.Subject.of(caller.get()),
                new AccessClient.Action(permission),
                resources.stream()
                        .map(resource -> new AccessClient.About(AccessClient.Resource.of(resource)))
                        .toList());
        var answers = await(permission, calls.call(token -> access.evaluateAll(token, questions)))
                .evaluations();
        if (answers.size() != resources.size()) {
            throw Undecided.problem(permission, answers.size() + " answers to " + resources.size() + " questions");
        }
        return answers.stream().map(AccessClient.Answer::toDecision).toList();
    }

    private static <T> T await(String permission, Uni<T> answer) {
        try {
            return answer.await().indefinitely();
        } catch (ProblemException problem) {
            throw problem;
        } catch (RuntimeException failure) {
            throw Undecided.problem(permission, failure.toString());
        }
    }
}
