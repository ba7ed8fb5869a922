package io.zugang.access.evaluation;

import io.restassured.RestAssured;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

/** Bodies that begin and never end take a bounded share of the memory. */
@ServiceTest
class BodyBudgetTest {

    private static final int LARGE = 900_000;
    private static final int ENOUGH = 500;
    private static final int PATIENCE_MS = 100;

    @Test
    void refusesLargeBodiesWhileTooManyStallAndTakesThemAgainAfterwards() throws IOException {
        var user = TestTenant.customer().account("portal-user");
        var question = """
                {"subject":{"type":"account","id":"%s"},"action":{"name":"ticket:list"},"resource":{"type":"api","id":"x"}}""".formatted(user.id());
        var large = "{\"evaluations\":[" + question + "],\"padding\":\"" + "x".repeat(180_000) + "\"}";
        var stalled = new ArrayList<Socket>();
        try {
            var answer = "";
            while (answer.isEmpty() && stalled.size() < ENOUGH) {
                stalled.add(stall());
                answer = answerOn(stalled.get(stalled.size() - 1));
            }
            assertThat(answer).startsWith("HTTP/1.1 429 ").containsIgnoringCase("Retry-After: 1");
            service().body(question).post("/v1/evaluation").then().statusCode(200);
        } finally {
            for (var socket : stalled) {
                socket.close();
            }
        }

        Await.until(
                "large bodies to be taken again",
                Duration.ofSeconds(10),
                () -> service().body(large).post("/v1/evaluations").statusCode() == 200);
    }

    private static Socket stall() throws IOException {
        var socket = new Socket("127.0.0.1", RestAssured.port);
        var head = """
                POST /access/v1/evaluations HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                {""".formatted(Tokens.service("tenant-service"), LARGE);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    /** What comes at once; empty if the server waits for more. */
    private static String answerOn(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE_MS);
        var bytes = new byte[500];
        try {
            int length = socket.getInputStream().read(bytes);
            return length < 0 ? "closed" : new String(bytes, 0, length, StandardCharsets.US_ASCII);
        } catch (SocketTimeoutException silent) {
            return "";
        }
    }
}
