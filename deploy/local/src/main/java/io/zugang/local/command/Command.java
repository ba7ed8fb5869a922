package io.zugang.local.command;

import io.zugang.local.progress.Obstacle;
import io.zugang.local.progress.Terminal;

/** One command; what it returns becomes the exit code. */
public interface Command {

    /** The name of the data directory of everything but the demo. */
    String DATA = "data";

    int run();

    static Command of(Terminal terminal, String... words) {
        var arguments = Arguments.parse(words);
        return switch (arguments.command()) {
            case "demo" -> new DemoCommand(arguments, terminal);
            case "up" -> new UpCommand(arguments, terminal);
            case "down" -> new DownCommand(arguments, terminal);
            case "status" -> new StatusCommand(arguments, terminal);
            case "measure" -> new MeasureCommand(arguments, terminal);
            case "logs" -> new LogsCommand(arguments, terminal);
            case "reset" -> new ResetCommand(arguments, terminal);
            case "help" -> new HelpCommand(terminal);
            default ->
                throw new Obstacle("There is no command '" + arguments.command() + "'; './zugang help' lists them.");
        };
    }
}
