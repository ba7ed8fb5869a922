package io.zugang.local.command;

import io.zugang.local.progress.Obstacle;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArgumentsTest {

    @Test
    void readsCommandOptionsAndTheRestInAnyOrder() {
        var arguments = Arguments.parse("--port-base", "9000", "logs", "sync-service", "--no-follow");

        assertThat(arguments.command()).isEqualTo("logs");
        assertThat(arguments.rest()).containsExactly("sync-service");
        assertThat(arguments.ports().postgres()).isEqualTo(9015);
        assertThat(arguments.has("--no-follow")).isTrue();
    }

    @Test
    void showsTheHelpWhenNothingIsAsked() {
        assertThat(Arguments.parse().command()).isEqualTo("help");
        assertThat(Arguments.parse("--help").command()).isEqualTo("help");
        assertThat(Arguments.parse("up", "-h").command()).isEqualTo("help");
    }

    @Test
    void namesWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> Arguments.parse("up", "--prot-base", "9000"))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("--prot-base");
        assertThatThrownBy(() -> Arguments.parse("up", "--port-base"))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("needs a value");
        assertThatThrownBy(() -> Arguments.parse("up", "--port-base", "many").ports())
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("'many'");
        assertThatThrownBy(() -> Arguments.parse("up", "--port-base", "80").ports())
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("between 1024 and 65000");
    }
}
