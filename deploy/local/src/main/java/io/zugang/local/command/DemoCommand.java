package io.zugang.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.zugang.local.demo.MainJob;
import io.zugang.local.demo.Report;
import io.zugang.local.demo.ReportText;
import io.zugang.local.progress.Obstacle;
import io.zugang.local.progress.Terminal;
import io.zugang.local.service.ServiceSettings;
import io.zugang.local.stack.Stack;
import io.zugang.local.stack.StackOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Runs the main job on fresh data of its own and prints the report. */
record DemoCommand(Arguments arguments, Terminal terminal) implements Command {

    @Override
    public int run() {
        var home = FreshHome.of(arguments, "demo");
        var options = new StackOptions(arguments.repository(), home, arguments.ports(), true, 0);
        // The verdict is the last thing to read, so whatever stopping has to say comes before.
        var outcome = mainJobOn(options);
        ReportText.of(outcome.report()).forEach(terminal::line);
        write(outcome.report(), arguments.repository().resolve(".zugang/demo-report.json"));
        outcome.death().ifPresent(obstacle -> {
            throw obstacle;
        });
        return outcome.report().green() ? 0 : 1;
    }

    private Outcome mainJobOn(StackOptions options) {
        try (var stack = new Stack(options, terminal)) {
            Interruption.closes(stack, terminal);
            stack.start();
            var watch = DeathWatch.over(stack);
            var administrator = new MainJob.Administrator(
                    ServiceSettings.ADMINISTRATOR, ServiceSettings.administratorPassword(stack.secrets()));
            var job = new MainJob(arguments.ports(), arguments.repository().resolve("deploy/local/sample"), terminal);
            var report = job.run(administrator, stack::process);
            return new Outcome(report, watch.stop());
        }
    }

    private void write(Report report, Path file) {
        try {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
            terminal.line("The report is also in " + file + ".");
        } catch (IOException e) {
            throw new Obstacle("The report cannot be written to " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /** What the main job found, and which part of the installation died meanwhile. */
    private record Outcome(Report report, Optional<Obstacle> death) {}
}
