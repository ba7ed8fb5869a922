package io.zugang.identity.registration;

import io.restassured.path.json.JsonPath;
import io.zugang.platform.testing.ServiceTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

import static io.zugang.identity.IdentityFixtures.company;
import static io.zugang.identity.registration.Begun.start;
import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class RegistrationRaceTest {

    @RepeatedTest(3)
    void answersSimultaneousRegistrationsOfOneAddressAlike() {
        var acme = company("CUSTOMER", "PENDING");
        var begun = IntStream.range(0, 4)
                .mapToObj(i -> start("CUSTOMER")
                        .withCompany(company("CUSTOMER", "PENDING").id()))
                .toList();

        var answers = atOnce(begun, acme.address("contested"));

        assertThat(answers).extracting(answer -> answer.getString("state")).containsOnly("AWAITING_VERIFICATION");
        assertThat(answers)
                .extracting(answer -> answer.getMap("").keySet())
                .containsOnly(answers.get(0).getMap("").keySet());
    }

    private static List<JsonPath> atOnce(List<Begun> begun, String address) {
        var answers = begun.stream()
                .map(registration -> CompletableFuture.supplyAsync(
                        () -> registration.administrator(address).extract().jsonPath()))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
