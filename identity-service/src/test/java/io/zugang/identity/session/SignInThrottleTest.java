package io.zugang.identity.session;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.zugang.identity.IdentityFixtures;
import io.zugang.identity.oidc.Person;
import io.zugang.platform.testing.ServiceTest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class SignInThrottleTest {

    @Test
    void pausesALoginAfterWrongPasswordsAndSaysForHowLong() {
        var person = Person.inNewCompany();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(person.login(), "wrong").statusCode()).isEqualTo(401);
        }

        var paused = signIn(person.login(), Person.PASSWORD);

        assertThat(paused.statusCode()).isEqualTo(429);
        assertThat(paused.<String>path("code")).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(paused.header("Retry-After"))).isBetween(1, 30);
        assertThat(signIn(Person.in(person.tenantId()).login(), Person.PASSWORD).statusCode())
                .as("others go on")
                .isEqualTo(201);
        Person.forgetAttempts();
        assertThat(signIn(person.login(), Person.PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void countsAllSpellingsOfALoginTogether() {
        var acme = IdentityFixtures.company();
        var login = "k\u00e4the." + acme.id();
        acme.create("""
                {"tenantId":"%s","login":"%s","email":"%s","firstName":"K","lastName":"M"}
                """.formatted(acme.id(), login, acme.address("kaethe"))).statusCode(201);
        var spellings = List.of(
                login,
                login.toUpperCase(Locale.ROOT),
                Normalizer.normalize(login, Normalizer.Form.NFD),
                login.replace('k', '\uff4b'),
                "  " + login + " ");

        for (var spelling : spellings) {
            assertThat(signIn(spelling, "wrong").statusCode()).isNotEqualTo(429);
        }

        for (var spelling : spellings) {
            assertThat(signIn(spelling, "wrong").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void ignoresForwardedAddressesWithoutAProxy() {
        var person = Person.inNewCompany();

        for (int i = 0; i < 6; i++) {
            assertThat(given().header("X-Forwarded-For", "192.0.2." + i)
                            .contentType(ContentType.JSON)
                            .body("""
                                    {"login": "%s", "password": "wrong"}""".formatted(person.login()))
                            .post("/sessions")
                            .statusCode())
                    .isEqualTo(i < 5 ? 401 : 429);
        }
    }

    @Test
    void letsNoParallelGuessesSlipThrough() {
        var person = Person.inNewCompany();

        var guesses = new ArrayList<CompletableFuture<Integer>>();
        for (int i = 0; i < 12; i++) {
            guesses.add(CompletableFuture.supplyAsync(
                    () -> signIn(person.login(), "wrong").statusCode()));
        }

        var statuses = guesses.stream().map(CompletableFuture::join).toList();
        assertThat(statuses).containsOnly(401, 429);
        assertThat(statuses.stream().filter(status -> status == 401)).hasSize(5);
        Person.forgetAttempts();
    }

    @Test
    void forgetsWrongPasswordsAfterTheRightOne() {
        var person = Person.inNewCompany();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 3; i++) {
                assertThat(signIn(person.login(), "wrong").statusCode()).isEqualTo(401);
            }
            assertThat(signIn(person.login(), Person.PASSWORD).statusCode()).isEqualTo(201);
        }
    }

    private static Response signIn(String login, String password) {
        return given().contentType(ContentType.JSON)
                .body("""
                        {"login": "%s", "password": "%s"}""".formatted(login, password))
                .post("/sessions");
    }
}
