package io.zugang.identity.client;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClientReadinessTest {

    private static final String SECRET = "k3Jd8sLq0Zx7Vb2Nn5Mm9Pp4Rr6Tt1Ww";

    @Test
    void acceptsLongSecretsAndHttpsAddresses() {
        assertThat(problems(Map.of("identity.portal-redirect-uris", "https://portal.example/callback")))
                .isEmpty();
    }

    @Test
    void namesSecretsThatAreMissingOrShort() {
        assertThat(problems(Map.of(ConfiguredClients.secretProperty("sync-service"), "short")))
                .singleElement()
                .asString()
                .contains("identity.client-secrets.\"sync-service\"")
                .doesNotContain("short");
    }

    @Test
    void namesReturnAddressesThatOthersCouldAnswerOn() {
        for (var address :
                List.of("http://portal.example/callback", "https://portal.example/#here", "https:///nowhere", "x y")) {
            assertThat(problems(Map.of("identity.portal-post-logout-redirect-uris", address)))
                    .singleElement()
                    .asString()
                    .startsWith("identity.portal-post-logout-redirect-uris");
        }
    }

    private static List<String> problems(Map<String, String> changed) {
        var settings = new HashMap<String, String>();
        ConfiguredClients.SERVICES.forEach(service -> settings.put(ConfiguredClients.secretProperty(service), SECRET));
        settings.putAll(changed);
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return new ClientReadiness(config).problems();
    }
}
