package io.zugang.access.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.access.engine.Question;
import io.zugang.access.engine.Trace;
import io.zugang.access.evaluation.DecisionRound.Asker;
import io.zugang.access.evaluation.EvaluationReader.Batch;
import io.zugang.access.resource.RegisteredFacts;
import io.zugang.access.resource.Registry;
import io.zugang.access.role.RoleDirectory;
import io.zugang.access.snapshot.Snapshot;
import io.zugang.platform.events.EventIntake;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers questions, as far as the reach of whoever asks goes: subjects and tenants outside it are unknown to him. */
@ApplicationScoped
public class EvaluationService {

    /** Whoever holds it is believed what he says about the resources of a question. */
    private static final String ASSERT = "access:assert";

    private final EvaluationReader reader;
    private final QuestionReader questions;
    private final Registry registry;
    private final Snapshot snapshot;
    private final EventIntake intake;
    private final RoleDirectory roles;
    private final TenantScope scope;
    private final CurrentCaller caller;
    private final Clock clock;

    EvaluationService(
            EvaluationReader reader,
            QuestionReader questions,
            Registry registry,
            Snapshot snapshot,
            EventIntake intake,
            RoleDirectory roles,
            TenantScope scope,
            CurrentCaller caller,
            Clock clock) {
        this.reader = reader;
        this.questions = questions;
        this.registry = registry;
        this.snapshot = snapshot;
        this.intake = intake;
        this.roles = roles;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    /** Decides one question. */
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
        var responses = new ArrayList<EvaluationResponse>();
        for (var item : items) {
            var request = item.request();
            if (request == null && batch.single()) {
                throw new MalformedQuestion(item.complaint());
            }
            var response = request == null
                    ? EvaluationResponse.error(item.complaint())
                    : EvaluationResponse.of(round.decide(request, Trace.NONE), request.context());
            responses.add(response);
            if (batch.semantic().stopsAfter(response.decision())) {
                break;
            }
        }
        return responses;
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
        snapshot.requireConfirmed();
        var asker = new Asker(scope.reach(), isTrusted(), facts);
        return new DecisionRound(snapshot, questions, intake, asker, roles.revision());
    }

    private boolean isTrusted() {
        var asking = caller.orNull();
        if (asking == null) {
            return false;
        }
        var subject = new Question.Subject(asking.subjectType(), asking.id());
        var anywhere = Question.Resource.of("api", "access-service", Question.Place.ANYWHERE);
        return snapshot.evaluator()
                .decide(Question.of(subject, ASSERT, anywhere, clock.instant()), Trace.NONE)
                .permits();
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
