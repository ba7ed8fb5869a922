package io.zugang.platform.security;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlatformReadinessTest {

    private static final Map<String, String> SAFE = Map.of(
            "zugang.issuer", "https://login.zugang.example/identity",
            "zugang.client-secret", "q7Yw0Zr3vK1mB8xT5nL2pD9sF4gH6jA0cE",
            "zugang.page-token-key", "4Jx0c2nqv1YkE8m3rT7wZ5bQ9sF6hL0aKpDgUiVoXyM=",
            "zugang.db.url", "jdbc:postgresql://database.internal:5432/zugang_tenant",
            "zugang.db.user", "zugang_tenant_app",
            "zugang.db.password", "Zq81nM0x",
            "zugang.db.owner", "zugang_tenant_owner",
            "zugang.db.owner-password", "Kw72bV5y");

    @Test
    void acceptsSafeSettings() {
        assertThat(problems(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zugang.issuer            | http://login.zugang.example/identity",
                "zugang.issuer            | https://127.0.0.1/identity",
                "zugang.issuer            | not a url",
                "zugang.client-secret     | ''",
                "zugang.client-secret     | short",
                "zugang.client-secret     | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "zugang.client-secret     | please-change-me-q7Yw0Zr3vK1mB8xT5nL2",
                "zugang.page-token-key    | ''",
                "zugang.page-token-key    | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "zugang.page-token-key    | c2hvcnQ=",
                "zugang.page-token-key    | ***",
                "zugang.cors-origins      | *",
                "zugang.cors-origins      | /https://.*/",
                "zugang.db.url            | jdbc:postgresql://127.0.0.1:8095/zugang_tenant",
                "zugang.db.url            | jdbc:postgresql://localhost/zugang_tenant",
                "zugang.db.url            | jdbc:postgresql://[::1]:5432/zugang_tenant",
                "zugang.db.url            | jdbc:h2:mem:x",
                "zugang.db.user           | zugang_tenant_owner",
                "zugang.db.password       | ''",
            })
    void namesTheUnsafeProperty(String property, String value) {
        assertThat(problems(Map.of(property, value)))
                .singleElement()
                .asString()
                .contains(property)
                .doesNotContain(value.length() > 10 && property.contains("secret") ? value : "\u0000");
    }

    @Test
    void acceptsALocalProxyToTheDatabaseOnDemand() {
        assertThat(problems(
                        Map.of("zugang.db.url", "jdbc:postgresql://127.0.0.1/x", "zugang.db.loopback-allowed", "true")))
                .isEmpty();
    }

    @Test
    void refusesTheStartAndListsEveryProblem() {
        ReadinessCheck one = () -> List.of("a.key must be longer");
        ReadinessCheck other = () -> List.of("b.url must be https");

        assertThatThrownBy(() -> new ProductionReadiness(List.of(one, other), "production").refuseInsecureSettings())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a.key must be longer")
                .hasMessageContaining("b.url must be https");
        assertThatCode(() -> new ProductionReadiness(List.of(List::of), "production").refuseInsecureSettings())
                .doesNotThrowAnyException();
    }

    private static List<String> problems(Map<String, String> changes) {
        var settings = new HashMap<>(SAFE);
        settings.putAll(changes);
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return new PlatformReadiness(config).problems();
    }
}
