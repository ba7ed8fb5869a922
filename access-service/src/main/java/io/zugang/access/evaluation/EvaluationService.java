package io.zugang.access.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.access.decision.Evaluator;
import io.zugang.access.decision.Reason;
import io.zugang.access.decision.RoleView;
import io.zugang.access.decision.Trace;
import io.zugang.access.evaluation.EvaluationReader.Batch;
import io.zugang.access.grant.Holding;
import io.zugang.access.permission.PermissionCatalogue;
import io.zugang.access.role.RoleDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers questions, as far as the reach of whoever asks goes: subjects and tenants outside it are unknown to him. */
@ApplicationScoped
public class EvaluationService {

    private final Evaluator evaluator;
    private final EvaluationReader reader;
    private final SituationReader situations;
    private final RoleDirectory roles;

    EvaluationService(
            PermissionCatalogue permissions, EvaluationReader reader, SituationReader situations, RoleDirectory roles) {
        this.evaluator = new Evaluator(permissions.names());
        this.reader = reader;
        this.situations = situations;
        this.roles = roles;
    }

    /** Decides one question. */
    public Answer decide(EvaluationRequest request, Trace trace) {
        return decide(request, trace, situations.begin(evaluator, List.of(request)));
    }

    /** The roles that would allow what was denied, the least powerful first; none if a role could not help. */
    public List<RoleView> remediesFor(Answer denial) {
        var subject = denial.subject();
        if (subject == null || subject.tenantId() == null) {
            return List.of();
        }
        return switch (denial.verdict().reason()) {
            case NOT_GRANTED, ASSIGNMENT_NOT_VALID, OUT_OF_REACH ->
                evaluator.remedies(subject, roles.assignableIn(subject.tenantId()), denial.question());
            case GRANTED,
                    SUBJECT_UNKNOWN,
                    SUBJECT_NOT_USABLE,
                    SESSION_ENDED,
                    TENANT_UNKNOWN,
                    TENANT_NOT_ACTIVE,
                    RESOURCE_TENANT_MISSING,
                    PERMISSION_UNKNOWN -> List.of();
        };
    }

    /** Why a subject may do nothing at all at this instant; null if its grants count. */
    public @Nullable Reason obstacleOf(Holding holding, Instant at) {
        var subject = holding.subject();
        return subject == null ? Reason.SUBJECT_UNKNOWN : evaluator.obstacleOf(subject, at);
    }

    /** Decides a batch; an item that is no question is denied with its error. */
    List<EvaluationResponse> decideAll(Batch batch) {
        var items = batch.questions().stream().map(this::itemOf).toList();
        var situation = situations.begin(
                evaluator,
                items.stream().map(Item::request).filter(Objects::nonNull).toList());
        var responses = new ArrayList<EvaluationResponse>();
        for (var item : items) {
            var request = item.request();
            if (request == null && batch.single()) {
                throw new MalformedQuestion(item.complaint());
            }
            var response = request == null
                    ? EvaluationResponse.error(item.complaint())
                    : EvaluationResponse.of(decide(request, Trace.NONE, situation));
            responses.add(response);
            if (batch.semantic().stopsAfter(response.decision())) {
                break;
            }
        }
        return responses;
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

    private Answer decide(EvaluationRequest request, Trace trace, SituationReader.Session session) {
        var situation = session.read(request);
        var question = situation.question();
        var holding = situation.holding();
        var verdict = evaluator.decide(holding.subject(), holding.grants(), question, trace);
        var version = new Answer.Version(roles.revision(), holding.version());
        return new Answer(question, holding.subject(), verdict, version);
    }
}
