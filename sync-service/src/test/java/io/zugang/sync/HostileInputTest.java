package io.zugang.sync;

import io.restassured.RestAssured;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.zugang.sync.SourceUserJson.user;
import static io.zugang.sync.SourceUserJson.with;
import static io.zugang.sync.SourceUserJson.write;
import static org.hamcrest.Matchers.equalTo;

/** What PostgreSQL or a log could not take is refused at the door. */
@ServiceTest
class HostileInputTest extends SyncServiceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/connections/{c}/source-users/a%00b",
                "/connections/{c}/source-users?cursor=%00",
                "/connections/{c}/runs?cursor=%00",
                "/audit-entries?action=%00",
                "/events?after=%00",
                "/events?type=%00"
            })
    void refusesToReadWhatCannotBe(String path) {
        var site = Site.connected();
        var token = Tokens.service("access-service", Tokens.EVERY_PERMISSION);

        RestAssured.given()
                .auth()
                .oauth2(token)
                .urlEncodingEnabled(false)
                .get(path.replace("{c}", site.connectionId()))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void refusesAKeyWithAControlCharacter() {
        var site = Site.connected();

        site.asInstallation()
                .urlEncodingEnabled(false)
                .body(write(with(user("1", "a@" + site.domain), "sourceUserId", null)))
                .put("/connections/" + site.connectionId() + "/source-users/a%00b")
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"));
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775808, 400",
        "1e400, 400",
        "1.5, 400",
        "'\"1\"', 400",
        "-1, 422",
        "null, 422",
        "9223372036854775807, 200"
    })
    void takesVersionsThatFitOnly(String version, int status) {
        var site = Site.connected();
        var body = write(with(user("1", "a@" + site.domain), "sourceVersion", 4711))
                .replace("4711", version);

        site.asInstallation()
                .body(body)
                .put("/connections/{c}/source-users/1", site.connectionId())
                .then()
                .statusCode(status);
    }

    @Test
    void echoesASaneRequestId() {
        var site = Site.connected();

        site.asInstallation()
                .header("X-Request-ID", "import 4711")
                .get("/connections")
                .then()
                .header("X-Request-ID", equalTo("import 4711"));
    }
}
