package io.zugang.local.command;

import io.zugang.local.progress.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Prints the text that the script prints too, when nothing is built yet. */
record HelpCommand(Terminal terminal) implements Command {

    @Override
    public int run() {
        try (var text = Objects.requireNonNull(HelpCommand.class.getResourceAsStream("help.txt"))) {
            terminal.line(new String(text.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
