package io.zugang.access.catalogue;

import io.restassured.response.ValidatableResponse;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.service;
import static io.zugang.access.Assigning.ask;
import static io.zugang.access.Assigning.assigned;
import static io.zugang.access.policy.PolicyTesting.oneActiveRole;
import static org.hamcrest.Matchers.equalTo;

/** A role restricts in two dimensions, and the channel does not widen them. */
@ServiceTest
class EnsScopeTest {

    private TestTenant acme;
    private TestAccount owner;
    private TestAccount user;
    private UUID north;
    private UUID south;

    @BeforeEach
    void setUp() {
        acme = TestTenant.customer();
        north = acme.unit("North");
        south = acme.unit("South");
        owner = acme.account("tenant-owner");
        user = acme.account();
    }

    @Test
    @Proves("S5.9")
    void needsTheRightAreaAndTheRightUnit() {
        assigned(owner, user, "config", inUnit(north));

        ask(user, "ens.setup-category:write", acme, north).body("decision", equalTo(true));
        ask(user, "ens.setup-category:write", acme, south)
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("out-of-scope"));
        ask(user, "ens.setup-user:write", acme, north)
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("not-granted"));
    }

    @Test
    @Proves("S5.12")
    void triggersByPhoneWhatTheActiveRoleReaches() {
        assigned(owner, user, "alarm-execution", inUnit(north));
        assigned(owner, user, "operation-full", inUnit(south));
        trigger(south).body("decision", equalTo(true));

        oneActiveRole(owner, acme, "");

        trigger(north).body("decision", equalTo(true));
        trigger(south).body("decision", equalTo(false));
    }

    private static String inUnit(UUID unit) {
        return ",\"scope\":\"UNIT_SUBTREE\",\"unitId\":\"" + unit + '"';
    }

    private ValidatableResponse trigger(UUID unit) {
        return service()
                .body("""
                        {"subject":{"type":"account","id":"%s"},"action":{"name":"trigger"},
                         "resource":{"type":"ens.alarm","id":"fire","properties":{"tenantId":"%s","unitId":"%s"}},
                         "context":{"channel":"PHONE"}}""".formatted(user.id(), acme.id(), unit))
                .post("/v1/evaluation")
                .then()
                .statusCode(200);
    }
}
