package io.zugang.local.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** The partner creates its customer, registers the installations and makes them ready. */
record CustomerSetup(Scene scene, Company partner) {

    String createCustomer() {
        var customer = Map.of(
                "kind", "CUSTOMER",
                "name", "Grünwald & Söhne Maschinenbau GmbH",
                "domain", "gruenwald-soehne.example",
                "number", "K-10023");
        var answer = scene.api()
                .post(scene.stage().tenant("/tenants"), partner.token(), customer)
                .expect(201);
        StepFailed.unlessEqual(partner.tenantId(), answer.text("partnerId"), "The partner of the new customer");
        scene.fact(answer.text("name") + ", managed by the partner");
        return answer.text("id");
    }

    Installation register(String customerId, String sample) {
        var stage = scene.stage();
        var export = stage.export(sample);
        var described = export.installation();
        var body = new LinkedHashMap<String, Object>();
        body.put("name", described.name());
        body.put("externalId", described.externalId());
        body.put("product", described.product());
        body.put("version", described.version());
        body.put("hosting", described.hosting());
        var url = stage.tenant("/tenants/" + customerId + "/installations");
        var answer = scene.api().post(url, partner.token(), body).expect(201);
        scene.api().post(url, partner.token(), body).expect(409);
        scene.fact("installation '" + described.name() + "' (" + export.users().size()
                + " users); a second one of the same kind is refused (409)");
        return new Installation(answer.text("id"), customerId, export, stage.expected(sample));
    }

    /** Shows what is missing first, then supplies it. */
    void meetPrerequisites(String customerId, Installation installation) {
        var api = scene.api();
        var stage = scene.stage();
        var url = stage.tenant("/installations/" + installation.id() + "/prerequisites");
        var before = api.get(url, partner.token()).expect(200);
        StepFailed.unlessEqual(
                false, before.node("met").asBoolean(), "Whether the prerequisites are met without contract");
        before.node("items").forEach(item -> {
            if (!item.path("met").asBoolean()) {
                scene.fact("unmet: " + item.path("item").asText() + " (expected "
                        + item.path("expected").asText() + ", is "
                        + item.path("actual").asText() + "): "
                        + item.path("hint").asText());
            }
        });
        activation(installation).expectProblem(422, "prerequisite-unmet");
        var contract = Map.of("iban", "DE89 3704 0044 0532 0130 00", "validFrom", "2026-01-01");
        var stored = api.put(
                        stage.tenant("/tenants/" + customerId + "/contracts/V-2026-0815"), partner.token(), contract)
                .expect(201);
        StepFailed.unless(!stored.text("iban").contains("37040044"), "The IBAN should be masked in the answer");
        var after = api.get(url, partner.token()).expect(200);
        StepFailed.unlessEqual(true, after.node("met").asBoolean(), "Whether the prerequisites are met");
        scene.fact("with the contract (IBAN shown as " + stored.text("iban") + ") all are met");
    }

    void activate(Installation installation) {
        var answer = activation(installation).expect(200);
        StepFailed.unlessEqual("ACTIVE", answer.text("state"), "The activation of " + installation.name());
        scene.fact("central access of '" + installation.name() + "' is active");
    }

    /** Access is switched for each installation alone (S1.16). */
    void requireOff(Installation installation) {
        var url = scene.stage().tenant("/installations/" + installation.id() + "/activation");
        var state = scene.api().get(url, partner.token()).expect(200).text("state");
        StepFailed.unlessEqual("OFF", state, "The activation of " + installation.name());
        scene.fact("that of '" + installation.name() + "' stays off");
    }

    private Answer activation(Installation installation) {
        var url = scene.stage().tenant("/installations/" + installation.id() + "/activation");
        return scene.api().put(url, partner.token(), Map.of("state", "ACTIVE"));
    }
}
