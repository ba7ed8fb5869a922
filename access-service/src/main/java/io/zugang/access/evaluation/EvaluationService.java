package io.zugang.access.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.access.decisionlog.Asking;
import io.zugang.access.decisionlog.Asking.Endpoint;
import io.zugang.access.decisionlog.DecisionLog;
import io.zugang.access.engine.Trace;
import io.zugang.access.evaluation.DecisionRound.Asker;
import io.zugang.access.evaluation.EvaluationReader.Batch;
import io.zugang.access.resource.RegisteredFacts;
import io.zugang.access.resource.Registry;
import io.zugang.access.role.RoleDirectory;
import io.zugang.access.snapshot.Snapshot;
import io.zugang.platform.events.EventIntake;
import io.zugang.platform.http.RequestId;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers questions, as far as the reach of whoever asks goes: subjects and tenants outside it are unknown to him. */
@ApplicationScoped
public class EvaluationService {

    private final EvaluationReader reader;
    private final QuestionReader questions;
    private final Registry registry;
    private final Snapshot snapshot;
    private final EventIntake intake;
    private final RoleDirectory roles;
    private final TenantScope scope;
    private final CurrentCaller caller;
    private final CallerRights rights;
    private final DecisionLog log;

    EvaluationService(
            EvaluationReader reader,
            QuestionReader questions,
            Registry registry,
            Snapshot snapshot,
            EventIntake intake,
            RoleDirectory roles,
            TenantScope scope,
            CurrentCaller caller,
            CallerRights rights,
            DecisionLog log) {
        this.reader = reader;
        this.questions = questions;
        this.registry = registry;
        this.snapshot = snapshot;
        this.intake = intake;
        this.roles = roles;
        this.scope = scope;
        this.caller = caller;
        this.rights = rights;
        this.log = log;
    }

    /** Decides one question for somebody who acts on the answer. */
    Answer decide(EvaluationRequest request, Endpoint endpoint) {
        return decide(request, Trace.NONE).logTo(log, asking(endpoint));
    }

    /** Decides a question of this service itself, which is believed what it says. */
    Answer decideOwn(EvaluationRequest request, Asking asking) {
        return begin(factsOf(List.of(request)), Reach.EVERYTHING)
                .decide(request, Trace.NONE)
                .logTo(log, asking);
    }

    /** Decides one question to look at the answer: nothing is logged. */
    public Answer decide(EvaluationRequest request, Trace trace) {
        return begin(factsOf(List.of(request))).decide(request, trace);
    }

    /** Begins a search: one that decides very many questions. */
    public Permits search() {
        return begin(RegisteredFacts.NONE)::permits;
    }

    /** Decides a batch; an item that is no question is denied with its error. */
    List<EvaluationResponse> decideAll(Batch batch) {
        var items = batch.questions().stream().map(this::itemOf).toList();
        var round = begin(factsOf(
                items.stream().map(Item::request).filter(Objects::nonNull).toList()));
        var asking = asking(Endpoint.EVALUATIONS);
        var responses = new ArrayList<EvaluationResponse>();
        for (var item : items) {
            var response = batch.single() ? respond(round, item, asking) : respondWithError(round, item, asking);
            responses.add(response);
            if (batch.semantic().stopsAfter(response.decision())) {
                break;
            }
        }
        return responses;
    }

    private EvaluationResponse respond(DecisionRound round, Item item, Asking asking) {
        var request = item.request();
        if (request == null) {
            throw new MalformedQuestion(item.complaint());
        }
        return EvaluationResponse.of(round.decide(request, Trace.NONE).logTo(log, asking), request.context());
    }

    private EvaluationResponse respondWithError(DecisionRound round, Item item, Asking asking) {
        try {
            return respond(round, item, asking);
        } catch (MalformedQuestion malformed) {
            return EvaluationResponse.error(malformed.complaint());
        }
    }

    private Asking asking(Endpoint endpoint) {
        return Asking.of(endpoint, caller.orNull(), RequestId.current());
    }

    private RegisteredFacts factsOf(List<EvaluationRequest> requests) {
        return registry.factsOf(
                requests.stream()
                        .map(request -> List.of(
                                request.resource().type(), request.resource().id()))
                        .toList(),
                requests.stream()
                        .map(request -> List.of(
                                request.subject().type(), request.subject().id()))
                        .toList());
    }

    private DecisionRound begin(RegisteredFacts facts) {
        var asking = caller.orNull();
        return begin(facts, asking == null ? Reach.NONE : rights.reachOfAssertions(asking));
    }

    private DecisionRound begin(RegisteredFacts facts, Reach believed) {
        snapshot.requireConfirmed();
        var asker = new Asker(scope.reach(), believed, facts);
        return new DecisionRound(snapshot, questions, intake, asker, roles.revision());
    }

    private Item itemOf(JsonNode question) {
        try {
            return new Item(reader.question(question), "");
        } catch (MalformedQuestion malformed) {
            return new Item(null, malformed.complaint());
        }
    }

    /** One item of a batch: a question, or what is wrong with it. */
    private record Item(@Nullable EvaluationRequest request, String complaint) {}
}
