package io.zugang.local.service;

import io.zugang.local.home.Home;
import io.zugang.local.home.Ports;
import io.zugang.local.home.Secrets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceSettingsTest {

    @Test
    void givesIdentityServiceTheSecretsTheOthersUse(@TempDir Path directory) {
        var settings = settings(directory);

        var identity = settings.of(Service.IDENTITY);

        assertThat(identity).containsEntry("ZUGANG_ISSUER", "http://127.0.0.1:9001/identity");
        assertThat(identity.get("IDENTITY_CLIENT_SECRETS__SYNC_SERVICE_"))
                .isEqualTo(settings.of(Service.SYNC).get("ZUGANG_CLIENT_SECRET"));
    }

    @Test
    void givesEachServiceItsOwnDatabaseAndSecrets(@TempDir Path directory) {
        var settings = settings(directory);

        var tenant = settings.of(Service.TENANT);

        assertThat(tenant)
                .containsEntry("ZUGANG_DB_URL", "jdbc:postgresql://127.0.0.1:9015/zugang_tenant")
                .containsEntry("ZUGANG_DB_USER", "zugang_tenant_app")
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .doesNotContainKey("IDENTITY_KEY_ENCRYPTION_KEY");
        assertThat(tenant.get("ZUGANG_DB_PASSWORD"))
                .isNotEqualTo(settings.of(Service.ACCESS).get("ZUGANG_DB_PASSWORD"));
    }

    @Test
    void letsPagesOfThisMachineCallEveryServiceAndNoOthers(@TempDir Path directory) {
        for (var service : Service.values()) {
            var setting = settings(directory).of(service).getOrDefault("ZUGANG_CORS_ORIGINS", "");

            assertThat(setting).startsWith("/").endsWith("/").doesNotContain(",", "\\", "$");
            assertThat(setting.substring(1, setting.length() - 1)).satisfies(pattern -> {
                assertThat("http://localhost:3000").matches(pattern);
                assertThat("http://127.0.0.1:5173").matches(pattern);
                assertThat("http://localhost").matches(pattern);
                assertThat("http://localhost.example.org").doesNotMatch(pattern);
                assertThat("http://127.0.0.1.example.org:80").doesNotMatch(pattern);
                assertThat("https://example.org").doesNotMatch(pattern);
            });
        }
    }

    private static ServiceSettings settings(Path directory) {
        var ports = new Ports(9000);
        var secrets = Secrets.of(Home.create(directory, directory));
        return new ServiceSettings(ports, secrets, "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/");
    }
}
