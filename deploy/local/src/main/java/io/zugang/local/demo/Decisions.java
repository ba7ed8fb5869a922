package io.zugang.local.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Asks access-service what somebody may do, where, and why. */
record Decisions(Scene scene, Company partner) {

    /** What is asked and what must come. */
    record Question(String action, String where, String tenantId, boolean permit) {}

    void ask(String who, String accountId, Question question) {
        var answer = scene.api()
                .post(scene.stage().access("/v1/evaluation"), partner.token(), body(accountId, question))
                .expect(200);
        var permit = answer.node("decision").asBoolean();
        var reason = answer.body().path("context").path("reason").asText();
        StepFailed.unlessEqual(
                question.permit(),
                permit,
                "The decision on " + question.action() + " in " + question.where() + " (" + reason + ")");
        StepFailed.unless(!reason.isEmpty(), "The decision on " + question.action() + " has no reason");
        scene.findings().decision(new Findings.Decision(who, question.action(), question.where(), permit, reason));
        scene.fact((permit ? "permit " : "deny   ") + question.action() + " in " + question.where() + ": " + reason);
    }

    /** The same answer with everything that led to it. */
    void explain(String accountId, Question question) {
        var answer = scene.api()
                .post(scene.stage().access("/v1/explain"), partner.token(), body(accountId, question))
                .expect(200);
        StepFailed.unlessEqual(question.permit(), answer.node("decision").asBoolean(), "The explained decision");
        var context = answer.node("context");
        StepFailed.unless(context.path("steps").size() > 0, "An explanation needs the steps that were checked");
        var steps = StreamSupport.stream(context.path("steps").spliterator(), false)
                .map(step -> step.path("check").asText() + (step.path("passed").asBoolean() ? " ok" : " NOT passed"))
                .collect(Collectors.joining(", "));
        var granting = StreamSupport.stream(context.path("granting").spliterator(), false)
                .map(grant ->
                        grant.path("role").asText() + " (" + grant.path("scope").asText() + ")")
                .collect(Collectors.joining(", "));
        scene.fact("why " + question.action() + ": " + steps + (granting.isEmpty() ? "" : "; granted by " + granting));
    }

    private static Map<String, Object> body(String accountId, Question question) {
        var resource = new LinkedHashMap<String, Object>();
        resource.put("type", question.action().split(":", 2)[0]);
        resource.put("id", "any");
        resource.put("properties", Map.of("tenantId", question.tenantId()));
        return Map.of(
                "subject", Map.of("type", "account", "id", accountId),
                "action", Map.of("name", question.action()),
                "resource", resource);
    }
}
