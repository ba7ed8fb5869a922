package io.zugang.access.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.access.decisionlog.Asking;
import io.zugang.access.decisionlog.Asking.Endpoint;
import io.zugang.access.decisionlog.DecisionLog;
import io.zugang.access.evaluation.DecisionRound.Asker;
import io.zugang.access.evaluation.EvaluationReader.Batch;
import io.zugang.access.resource.RegisteredFacts;
import io.zugang.access.resource.Registry;
import io.zugang.access.role.RoleDirectory;
import io.zugang.access.snapshot.Snapshot;
import io.zugang.platform.events.EventIntake;
import io.zugang.platform.http.RequestId;
import io.zugang.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions from memory alone, for a thread that must not wait. Everything it does not answer (with null) is for
 * {@link EvaluationService}, which waits, reads and catches up; what both answer is the same.
 */
@ApplicationScoped
class ImmediateDecisions {

    /** Other requests of the same thread wait for so many. */
    private static final int MOST_ITEMS = 200;

    private final EvaluationReader reader;
    private final QuestionReader questions;
    private final Registry registry;
    private final Snapshot snapshot;
    private final EventIntake intake;
    private final RoleDirectory roles;
    private final CallerRights rights;
    private final DecisionLog log;

    ImmediateDecisions(
            EvaluationReader reader,
            QuestionReader questions,
            Registry registry,
            Snapshot snapshot,
            EventIntake intake,
            RoleDirectory roles,
            CallerRights rights,
            DecisionLog log) {
        this.reader = reader;
        this.questions = questions;
        this.registry = registry;
        this.snapshot = snapshot;
        this.intake = intake;
        this.roles = roles;
        this.rights = rights;
        this.log = log;
    }

    /** The answer to a single question. */
    @Nullable
    EvaluationResponse single(Caller caller, @Nullable String contentType, byte[] body) {
        var round = begin(caller);
        var item = round == null ? null : decide(round, reader.single(contentType, body));
        return item == null
                ? null
                : logged(caller, Endpoint.EVALUATION, List.of(item)).get(0);
    }

    /** The answer to a batch: decisions, or a single one if it has no items. */
    @Nullable
    Object batch(Caller caller, @Nullable String contentType, byte[] body) {
        var round = begin(caller);
        if (round == null) {
            return null;
        }
        var batch = reader.batch(contentType, body);
        var items = batch.questions().size() > MOST_ITEMS ? null : decideAll(round, batch);
        if (items == null) {
            return null;
        }
        var decisions = logged(caller, Endpoint.EVALUATIONS, items);
        return batch.single() ? decisions.get(0) : new EvaluationsResponse(decisions);
    }

    private @Nullable List<Item> decideAll(DecisionRound round, Batch batch) {
        var items = new ArrayList<Item>(batch.questions().size());
        for (var question : batch.questions()) {
            var item = batch.single() ? decide(round, reader.question(question)) : item(round, question);
            if (item == null) {
                return null;
            }
            items.add(item);
            if (batch.semantic().stopsAfter(item.response().decision())) {
                break;
            }
        }
        return items;
    }

    private @Nullable Item item(DecisionRound round, JsonNode question) {
        try {
            return decide(round, reader.question(question));
        } catch (MalformedQuestion malformed) {
            return new Item(null, EvaluationResponse.error(malformed.complaint()));
        }
    }

    private @Nullable Item decide(DecisionRound round, EvaluationRequest request) {
        if (registry.mayKnow(request.resource().type(), request.subject().type())) {
            return null;
        }
        var answer = round.decideAtOnce(request);
        return answer == null ? null : new Item(answer, EvaluationResponse.of(answer, request.context()));
    }

    /** Logged only when all are decided: what the long way decides, it logs itself. */
    private List<EvaluationResponse> logged(Caller caller, Endpoint endpoint, List<Item> items) {
        var asking = Asking.of(endpoint, caller, RequestId.current());
        for (var item : items) {
            var answer = item.answer();
            if (answer != null) {
                answer.logTo(log, asking);
            }
        }
        return items.stream().map(Item::response).toList();
    }

    private @Nullable DecisionRound begin(Caller caller) {
        var reach = snapshot.isConfirmed() ? rights.reachOfQuestions(caller) : null;
        if (reach == null) {
            return null;
        }
        var asker = new Asker(reach, rights.reachOfAssertions(caller), RegisteredFacts.NONE);
        return new DecisionRound(snapshot, questions, intake, asker, roles.revision());
    }

    /** One item of a batch; without an answer if it was no question. */
    private record Item(@Nullable Answer answer, EvaluationResponse response) {}
}
