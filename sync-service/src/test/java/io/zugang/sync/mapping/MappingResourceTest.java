package io.zugang.sync.mapping;

import io.restassured.response.ValidatableResponse;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.sync.Site;
import io.zugang.sync.SyncServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@ServiceTest
class MappingResourceTest extends SyncServiceTest {

    @Test
    void leavesOutSystemAndLightUsersByDefault() {
        var site = Site.connected();

        site.asAdministrator()
                .get("/connections/{c}/mapping", site.connectionId())
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("excludedTypes", contains("LIGHT", "SYSTEM"))
                .body("minNameLength", equalTo(2));
    }

    @Test
    void replacesTheMapping() {
        var site = Site.connected();

        put(site, "\"0\"", "{\"excludedTypes\": [\"SYSTEM\"], \"minNameLength\": 1}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("excludedTypes", contains("SYSTEM"))
                .body("minNameLength", equalTo(1));
    }

    @Test
    void refusesToOverwriteAChangeThatWasNotSeen() {
        var site = Site.connected();
        put(site, "\"0\"", "{\"excludedTypes\": [], \"minNameLength\": 1}").statusCode(200);

        put(site, "\"0\"", "{\"excludedTypes\": [], \"minNameLength\": 3}")
                .statusCode(412)
                .body("code", equalTo("version-stale"));
        put(site, null, "{\"excludedTypes\": [], \"minNameLength\": 3}")
                .statusCode(428)
                .body("code", equalTo("version-required"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65, -1})
    void refusesLengthsThatMakeNoSense(int length) {
        put(Site.connected(), "\"0\"", "{\"excludedTypes\": [], \"minNameLength\": " + length + "}")
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("errors.field", hasItem("minNameLength"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"excludedTypes\": [\"GUEST\"], \"minNameLength\": 2}",
                "{\"excludedTypes\": \"LIGHT\", \"minNameLength\": 2}",
                "{\"excludedTypes\": [], \"minNameLength\": \"2\"}",
                "{\"excludedTypes\": [], \"minNameLength\": 2, \"more\": 1}",
                "{\"excludedTypes\": [",
                "[]"
            })
    void refusesBodiesOfTheWrongShape(String body) {
        put(Site.connected(), "\"0\"", body).statusCode(400);
    }

    private static ValidatableResponse put(Site site, @Nullable String ifMatch, String body) {
        var request = site.asAdministrator().body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/connections/{c}/mapping", site.connectionId()).then();
    }
}
