package io.zugang.local.demo;

import io.zugang.local.sample.SampleGenerator;
import java.time.Duration;
import java.util.Map;

/** A partner registers itself, proves its partnership, names company and administrator, and verifies the address. */
record PartnerRegistration(Scene scene) {

    private static final String EMAIL = "jutta.mueller@kommtel.example";
    private static final String FIRST_PASSWORD = "Kompass-Wiese-Laterne-8";
    private static final String PASSWORD = "Nordlicht-Fahrrad-Tasse-3";

    String register(String providerToken) {
        var api = scene.api();
        var opened = api.post(registrations(""), Api.NOBODY, Map.of("type", "PARTNER"))
                .expect(201);
        var token = opened.text("registrationToken");
        var path = "/" + opened.text("id");
        var company = Map.of("name", "Kommtel Systemhaus GmbH", "domain", "kommtel.example");
        api.postRegistration(registrations(path + "/company"), token, company)
                .expectProblem(403, "partner-proof-required");
        var proof = Map.of("method", "APPROVAL", "partnerNumber", "P-20417");
        api.postRegistration(registrations(path + "/partner-proof"), token, proof)
                .expect(202);
        api.post(registrations(path + "/actions/approve"), providerToken).expect(200);
        var tenantId = api.postRegistration(registrations(path + "/company"), token, company)
                .expect(201)
                .text("tenantId");
        var administrator = Map.of(
                "firstName", "Jutta",
                "lastName", "Müller-Lüdenscheidt",
                "email", EMAIL,
                "password", FIRST_PASSWORD,
                "locale", "de");
        api.postRegistration(registrations(path + "/administrator"), token, administrator)
                .expect(202);
        scene.fact("without the provider's approval the company is refused (403 partner-proof-required)");
        return tenantId;
    }

    void verify(String tenantId, String providerToken) {
        var api = scene.api();
        var stage = scene.stage();
        api.post(stage.identity("/sessions"), Api.NOBODY, Map.of("login", EMAIL, "password", FIRST_PASSWORD))
                .expectProblem(403, "email-not-verified");
        var link = stage.inbox().awaitLink(EMAIL, 1);
        var browser = new Browser(stage.callback());
        var page = browser.open(link);
        StepFailed.unless(
                page.asksFor("confirmation"), "A browser that did not register should be asked for a password");
        var done = browser.submit(page, Map.of("password", PASSWORD, "confirmation", PASSWORD));
        StepFailed.unlessEqual(200, done.status(), "The answer to the new password, " + done + ",");
        var used = Map.of("token", link.substring(link.indexOf("token=") + 6));
        api.post(stage.identity("/email-verifications"), Api.NOBODY, used).expectProblem(410, "token-used");
        Await.untilTrue(
                "The activation of the partner",
                Duration.ofSeconds(10),
                () -> api.get(stage.tenant("/tenants/" + tenantId), providerToken)
                        .expect(200)
                        .text("status")
                        .equals("ACTIVE"));
        var login = Map.of("login", EMAIL, "password", PASSWORD);
        Await.untilTrue(
                "The first sign-in of the partner",
                Duration.ofSeconds(10),
                () -> api.post(stage.identity("/sessions"), Api.NOBODY, login).status() == 201);
        scene.fact(
                "the link of the mail, opened in another browser than the registration's, asks for a password of its own");
        scene.fact("it verifies the address once; using it again is refused (410 token-used)");
    }

    Company signIn(String tenantId) {
        var stage = scene.stage();
        var tokens = new SignIn(stage).with(EMAIL, PASSWORD);
        var me =
                scene.api().get(stage.identity("/accounts/me"), tokens.access()).expect(200);
        StepFailed.unlessEqual(tenantId, me.text("tenantId"), "The company of the partner's administrator");
        scene.fact(EMAIL + " signs in by code + PKCE as administrator of the partner");
        return new Company(tenantId, tokens);
    }

    /** Accounts of the partner's own people, whose addresses also occur among the customer's users. */
    void createStaff(Company partner) {
        for (var address : SampleGenerator.PARTNER_ADDRESSES) {
            var account = Map.of(
                    "tenantId",
                    partner.tenantId(),
                    "email",
                    address,
                    "firstName",
                    "Kommtel",
                    "lastName",
                    "Bereitschaft");
            scene.api()
                    .post(scene.stage().identity("/accounts"), partner.token(), account)
                    .expect(201);
        }
        scene.fact(SampleGenerator.PARTNER_ADDRESSES.size() + " accounts of the partner's own people");
    }

    private String registrations(String path) {
        return scene.stage().identity("/registrations" + path);
    }
}
