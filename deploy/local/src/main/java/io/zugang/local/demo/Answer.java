package io.zugang.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What an endpoint answered, with the request it answered to. */
record Answer(String request, int status, JsonNode body, HttpHeaders headers) {

    Answer expect(int wanted) {
        if (status != wanted) {
            throw new StepFailed(request + " answered " + status + problem() + ", expected " + wanted);
        }
        return this;
    }

    /** Expects a problem with this code. */
    Answer expectProblem(int wanted, String code) {
        expect(wanted);
        if (!code.equals(body.path("code").asText())) {
            throw new StepFailed(request + " answered " + status + problem() + ", expected the problem " + code);
        }
        return this;
    }

    /** A member that must be there. */
    String text(String member) {
        return node(member).asText();
    }

    JsonNode node(String member) {
        var node = body.path(member);
        if (node.isMissingNode() || node.isNull()) {
            throw new StepFailed(request + " answered without '" + member + "': " + body);
        }
        return node;
    }

    String etag() {
        return headers.firstValue("ETag").orElseThrow(() -> new StepFailed(request + " answered without an ETag"));
    }

    private String problem() {
        var text = body.isMissingNode() ? "" : " " + body;
        return text.length() > 600 ? text.substring(0, 600) + "…" : text;
    }
}
