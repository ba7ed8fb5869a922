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

/** Runs the main job on fresh data of its own and prints the report. */
record DemoCommand(Arguments arguments, Terminal terminal) implements Command {

    @Override
    public int run() {
        var home = FreshHome.of(arguments, "demo");
        var options = new StackOptions(arguments.repository(), home, arguments.ports(), true, 0);
        try (var stack = new Stack(options, terminal)) {
            Interruption.closes(stack, terminal);
            stack.start();
            var watch = DeathWatch.over(stack);
            var administrator = new MainJob.Administrator(
                    ServiceSettings.ADMINISTRATOR, ServiceSettings.administratorPassword(stack.secrets()));
            var job = new MainJob(arguments.ports(), arguments.repository().resolve("deploy/local/sample"), terminal);
            var report = job.run(administrator, stack::process);
            var death = watch.stop();
            // The verdict is the last thing to read, so whatever stopping has to say comes before.
            stack.close();
            ReportText.of(report).forEach(terminal::line);
            write(report, arguments.repository().resolve(".zugang/demo-report.json"));
            death.ifPresent(obstacle -> {
                throw obstacle;
            });
            return report.green() ? 0 : 1;
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
}
