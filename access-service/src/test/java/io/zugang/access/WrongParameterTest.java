package io.zugang.access;

import io.restassured.RestAssured;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Wrong requests are told what is wrong with them. */
@ServiceTest
class WrongParameterTest {

    private TestAccount administrator;

    @BeforeEach
    void setUp() {
        administrator = TestTenant.customer().account("tenant-admin");
    }

    @ParameterizedTest
    @CsvSource({"/roles?limit=abc, limit", "/roles?tenantId=x, tenantId", "/role-assignments?accountId=1, accountId"})
    void namesTheQueryParameterThatHasTheWrongForm(String path, String name) {
        administrator.calls().get(path).then().statusCode(400).body("errors.field", contains(name));
    }

    @Test
    void takesAPathThatNamesNothingForOneWhateverElseIsAskedFor() {
        administrator.calls().get("/roles/abc1?limit=1").then().statusCode(404);
    }

    @Test
    void namesThePermissionThatIsMissing() {
        TestTenant.customer()
                .account()
                .calls()
                .get("/roles")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"))
                .body("permissions", contains("role:read"));
    }

    @Test
    void refusesABodyThatIsTooLargeAsSuchHoweverLongItSaysItIs() throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            var head = """
                    POST /access/v1/evaluations HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    {""".formatted(Tokens.service("tenant-service"), Long.MAX_VALUE);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new byte[12];
            assertThat(socket.getInputStream().readNBytes(answer, 0, answer.length))
                    .isEqualTo(answer.length);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }
}
