package io.zugang.identity.secret;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyReadinessTest {

    @Test
    void acceptsADrawnKey() {
        assertThat(problems("5pYd8mTqkq0yQ0m1bYJcS7v3n0h9w2r4e6u8i1o3p5A=")).isEmpty();
    }

    @Test
    void refusesWhatWasTypedOrHasTheWrongLength() {
        for (var weak : List.of(
                "",
                "short",
                "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQIs9ahPnUA3U=",
                "b25seS1mb3ItdGVzdHMtMDEyMzQ1Njc4OWFiY2RlZiE=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")) {
            assertThat(problems(weak)).singleElement().asString().startsWith("identity.key-encryption-key");
        }
    }

    private static List<String> problems(String key) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of("identity.key-encryption-key", key), "test", 100))
                .build();
        return new KeyReadiness(config).problems();
    }
}
