package io.zugang.local.home;

import io.zugang.local.progress.Obstacle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChildrenTest {

    @Test
    void endsWhatAnEarlierLauncherLeft(@TempDir Path directory) throws Exception {
        var home = Home.create(directory, directory);
        var orphan = new ProcessBuilder("sleep", "600").start();
        new Children(home).remember("sync-service", orphan.toHandle());

        new Children(home).end("sync-service", 5);

        // It has ended by now; that Java collects its exit code may take a moment longer.
        assertThat(orphan.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(new Children(home).running("sync-service")).isEmpty();
    }

    @Test
    void sparesAStrangerThatGotTheSameNumber(@TempDir Path directory) throws Exception {
        var home = Home.create(directory, directory);
        var stranger = new ProcessBuilder("sleep", "600").start();
        Files.writeString(home.run().resolve("sync-service.pid"), stranger.pid() + " 946684800000");

        new Children(home).end("sync-service", 5);

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void letsOneLauncherAtATimeUseTheData(@TempDir Path directory) {
        var home = Home.create(directory, directory);
        var first = Lock.take(home);

        assertThatThrownBy(() -> Lock.take(home))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("already running")
                .hasMessageContaining("./zugang down");
        first.close();
        Lock.take(home).close();
    }
}
