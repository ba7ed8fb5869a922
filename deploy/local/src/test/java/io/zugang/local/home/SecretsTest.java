package io.zugang.local.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTest {

    @Test
    void remembersWhatItMade(@TempDir Path directory) {
        var home = Home.create(directory, directory);
        var password = Secrets.of(home).password("database.superuser");
        var key = Secrets.of(home).key("page-token");

        assertThat(Secrets.of(home).password("database.superuser"))
                .isEqualTo(password)
                .hasSize(24);
        assertThat(Secrets.of(home).key("page-token")).isEqualTo(key);
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }

    @Test
    void letsNobodyElseRead(@TempDir Path directory) throws Exception {
        var home = Home.create(directory.resolve("fresh"), directory.resolve("cache"));
        Secrets.of(home).password("database.superuser");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.directory())))
                .isEqualTo("rwx------");
    }

    @Test
    void showsOneTimeThingsOnce(@TempDir Path directory) {
        var home = Home.create(directory, directory);

        assertThat(Secrets.of(home).firstTime("administrator.shown")).isTrue();
        assertThat(Secrets.of(home).firstTime("administrator.shown")).isFalse();
    }
}
