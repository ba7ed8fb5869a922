package io.zugang.access.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.zugang.access.decisionlog.Asking;
import io.zugang.access.decisionlog.Asking.Endpoint;
import io.zugang.access.evaluation.EvaluationRequest.Action;
import io.zugang.access.evaluation.EvaluationRequest.Resource;
import io.zugang.access.evaluation.EvaluationRequest.SubjectEntity;
import io.zugang.platform.http.RequestId;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.security.AccessDecisions;
import io.zugang.platform.security.Caller;
import io.zugang.platform.security.Decision;
import io.zugang.platform.security.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * This service's own endpoints are guarded by its own decisions, asked in process instead of over HTTP. Where an endpoint
 * asks about the part of a tenant itself, once it has read which, its permission ends with {@code @part}: then a part of a
 * tenant is enough to be let in.
 */
@ApplicationScoped
class OwnDecisions implements AccessDecisions {

    private final EvaluationService evaluations;
    private final TenantScope scope;

    OwnDecisions(EvaluationService evaluations, TenantScope scope) {
        this.evaluations = evaluations;
        this.scope = scope;
    }

    @Override
    public Uni<Decision> decide(Question question) {
        var asking = Asking.of(Endpoint.OWN, question.subject(), RequestId.current());
        return Uni.createFrom()
                .item(() -> decideNow(question, asking))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Whoever asks here is the caller himself, who has no reach before the answer. */
    private Decision decideNow(Question question, Asking asking) {
        return scope.asSystem("own endpoint is guarded", () -> {
            var answer = evaluations.decideOwn(request(question), asking);
            return new Decision(
                    answer.permit(),
                    answer.reach(),
                    answer.verdict().reason().code(),
                    answer.version().tenant(),
                    Set.of());
        });
    }

    private static JsonNode session(Caller caller) {
        var session = JsonNodeFactory.instance.objectNode();
        if (caller.sessionId() != null) {
            session.put("sid", caller.sessionId());
        }
        if (caller.signedInAt() != null) {
            session.put("auth_time", caller.signedInAt().toEpochMilli() / 1000.0);
        }
        return session;
    }

    private static EvaluationRequest request(Question question) {
        var caller = question.subject();
        return new EvaluationRequest(
                new SubjectEntity(caller.subjectType(), caller.id(), session(caller)),
                new Action(question.name(), null),
                new Resource(
                        question.part() ? CompleteQuestion.SOMEWHERE : CompleteQuestion.ANYWHERE,
                        "access-service",
                        null),
                null);
    }
}
