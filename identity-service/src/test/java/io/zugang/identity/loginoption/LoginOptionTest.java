package io.zugang.identity.loginoption;

import io.restassured.response.Response;
import io.zugang.identity.oidc.Person;
import io.zugang.platform.persistence.Uuid7;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class LoginOptionTest {

    private final UUID installation = Uuid7.next();

    @Test
    @Proves("S1.8")
    void letsAdministratorsChooseAndNobodyElse() {
        var admin = Person.inNewCompany();
        admin.with("installation_admin = true");
        admin.linkTo(installation);
        var plain = Person.in(admin.tenantId());
        plain.linkTo(installation);

        assertThat(options(admin.login(), installation).jsonPath().getList("realms.realm"))
                .containsExactly("CENTRAL", "LOCAL");
        assertThat(options(plain.login(), installation).jsonPath().getList("realms.realm"))
                .containsExactly("CENTRAL");
        assertThat(options(admin.login(), Uuid7.next()).jsonPath().getList("realms.realm"))
                .as("administrator of another installation")
                .containsExactly("CENTRAL");
    }

    @Test
    @Proves("S1.54")
    void answersForUnknownLoginsAsForPlainUsers() {
        var plain = Person.inNewCompany();
        plain.linkTo(installation);

        var known = options(plain.login(), installation);
        var unknown = options("nobody-" + UUID.randomUUID() + "@company.example", installation);

        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.asString()).isEqualTo(known.asString());
        assertThat(options("not a login at all", installation).asString()).isEqualTo(known.asString());
        assertThat(unknown.jsonPath().getList("realms.default")).containsExactly(true);
    }

    @Test
    void needsALogin() {
        assertThat(given().get("/login-options").statusCode()).isBetween(400, 422);
    }

    private static Response options(String login, UUID installationId) {
        return given().queryParam("login", login)
                .queryParam("installationId", installationId.toString())
                .get("/login-options");
    }
}
