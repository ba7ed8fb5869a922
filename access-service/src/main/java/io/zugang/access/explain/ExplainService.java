package io.zugang.access.explain;

import io.zugang.access.evaluation.EvaluationRequest;
import io.zugang.access.evaluation.EvaluationService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;

/** Explains decisions. */
@ApplicationScoped
class ExplainService {

    private final EvaluationService evaluations;

    ExplainService(EvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    ExplainResponse explain(EvaluationRequest question) {
        var steps = new ArrayList<ExplainResponse.Step>();
        var answer = evaluations.decide(
                question, (check, passed, detail) -> steps.add(new ExplainResponse.Step(check, passed, detail.text())));
        return ExplainResponse.of(answer, steps, evaluations.remediesFor(answer));
    }
}
