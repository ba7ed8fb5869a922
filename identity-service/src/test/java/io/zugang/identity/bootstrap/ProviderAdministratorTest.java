package io.zugang.identity.bootstrap;

import io.zugang.identity.IdentityFixtures;
import io.zugang.platform.testing.ServiceTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static io.zugang.identity.IdentityFixtures.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@ServiceTest
class ProviderAdministratorTest {

    @ConfigProperty(name = "identity.bootstrap-admin.email")
    String email;

    @ConfigProperty(name = "identity.bootstrap-admin.password")
    String password;

    @Test
    void makesTheProvidersAdministratorOnce() {
        var provider = IdentityFixtures.company("PROVIDER", "ACTIVE");
        var another = IdentityFixtures.company("PROVIDER", "ACTIVE");

        var accounts = provider.request().get("/accounts").jsonPath();

        assertThat(accounts.getList("items.email")).containsExactly(email);
        assertThat(accounts.getList("items[0].requiredActions")).containsExactly("CHANGE_PASSWORD");
        assertThat(another.request().get("/accounts").jsonPath().getList("items"))
                .isEmpty();
        signIn(email, password).statusCode(403).body("code", equalTo("password-change-required"));
        signIn(email, "wrong-" + password).statusCode(401);
    }
}
