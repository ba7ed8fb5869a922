package io.zugang.access;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;

/** What several tests need. Decisions are real in this service: tokens only say who somebody is. */
public final class AccessFixtures {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Map<String, String> SYSTEM_ROLES = new ConcurrentHashMap<>();

    private AccessFixtures() {}

    /** Begins a request of a service that may ask about everybody. */
    public static RequestSpecification service() {
        return given().auth().oauth2(Tokens.service("tenant-service")).contentType(ContentType.JSON);
    }

    /** The id of a system role. */
    public static String systemRole(String key) {
        return SYSTEM_ROLES.computeIfAbsent(key, AccessFixtures::findSystemRole);
    }

    private static String findSystemRole(String key) {
        return TestTenant.provider()
                .account("provider-admin")
                .calls()
                .get("/roles?q=" + key)
                .then()
                .statusCode(200)
                .body("items.key", hasItem(key))
                .extract()
                .path("items.find { it.key == '" + key + "' && it.system }.id");
    }

    /** Asks whether an account may do something on a thing of a tenant. */
    public static ValidatableResponse evaluate(TestAccount account, String permission, UUID resourceTenant) {
        return service()
                .body(question(account, permission, resourceTenant))
                .post("/v1/evaluation")
                .then()
                .statusCode(200);
    }

    /** Asks whether an account may do something anywhere. */
    public static ValidatableResponse evaluateAnywhere(TestAccount account, String permission) {
        return service()
                .body("""
                        {"subject":{"type":"account","id":"%s"},"action":{"name":"%s"},"resource":{"type":"api","id":"x"}}""".formatted(account.id(), permission))
                .post("/v1/evaluation")
                .then()
                .statusCode(200);
    }

    public static String question(TestAccount account, String permission, UUID resourceTenant) {
        return """
               {"subject":{"type":"account","id":"%s"},
                "action":{"name":"%s"},
                "resource":{"type":"thing","id":"1","properties":{"tenantId":"%s"}}}""".formatted(account.id(), permission, resourceTenant);
    }

    /** Starts all at the same moment, waits for all, and gives their status codes. */
    public static List<Integer> together(List<Callable<Integer>> works)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(works.size());
        try {
            var running = new ArrayList<Future<Integer>>();
            for (var work : works) {
                running.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            var results = new ArrayList<Integer>();
            for (var future : running) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Waits for an event of this type about this subject on this service's own feed. */
    public static Map<String, Object> awaitEvent(String type, Object subject) {
        return Await.until(
                        type + " about " + subject,
                        PATIENCE,
                        () -> events(type, subject).stream().reduce((first, last) -> last),
                        event -> event.isPresent())
                .orElseThrow();
    }

    /** The events of this type about this subject so far, oldest first. */
    public static List<Map<String, Object>> events(String type, Object subject) {
        var found = new ArrayList<Map<String, Object>>();
        var cursor = "";
        List<Map<String, Object>> page;
        do {
            var answer = service()
                    .get("/events?limit=500&type=" + type + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            page = answer.path("events");
            page.stream()
                    .filter(event -> subject.toString().equals(event.get("subject")))
                    .forEach(found::add);
            cursor = "&after=" + answer.path("next");
        } while (!page.isEmpty());
        return found;
    }
}
