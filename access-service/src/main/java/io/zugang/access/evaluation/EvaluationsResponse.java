package io.zugang.access.evaluation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Decisions", description = "The decisions, in the order of the items")
record EvaluationsResponse(List<EvaluationResponse> evaluations) {}
