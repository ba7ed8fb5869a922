package io.zugang.local.command;

import io.zugang.local.demo.MainJob;
import io.zugang.local.demo.Report;
import io.zugang.local.demo.StepReport;
import io.zugang.local.home.Home;
import io.zugang.local.load.Load;
import io.zugang.local.load.Load.Round;
import io.zugang.local.progress.Obstacle;
import io.zugang.local.progress.Terminal;
import io.zugang.local.service.Service;
import io.zugang.local.service.ServiceSettings;
import io.zugang.local.stack.Stack;
import io.zugang.local.stack.StackOptions;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures what docs/performance.md records: start, memory, import, and the price of a decision. */
record MeasureCommand(Arguments arguments, Terminal terminal) implements Command {

    private static final int WARM_STARTS = 3;
    private static final int REQUESTS = 5_000;

    @Override
    public int run() {
        var home = FreshHome.of(arguments, "measure");
        var rows = new ArrayList<String>();
        rows.add("| what | measured |");
        rows.add("|---|---|");
        first(home, rows);
        var starts = new ArrayList<Long>();
        for (int i = 0; i < WARM_STARTS; i++) {
            try (var stack = stack(home)) {
                starts.add(start(stack));
            }
        }
        starts.sort(Long::compare);
        rows.add(row("start with kept data and class archives, all four ready (median of 3)", seconds(starts.get(1))));
        terminal.line("");
        rows.forEach(terminal::line);
        return 0;
    }

    private void first(Home home, List<String> rows) {
        try (var stack = stack(home)) {
            rows.add(row("first start (new database, migrations, no class archives)", seconds(start(stack))));
            var job = new MainJob(arguments.ports(), arguments.repository().resolve("deploy/local/sample"), terminal);
            var administrator = new MainJob.Administrator(
                    ServiceSettings.ADMINISTRATOR, ServiceSettings.administratorPassword(stack.secrets()));
            var report = job.run(administrator, stack::process);
            require(report);
            report.measures().forEach((what, value) -> rows.add(row(what, String.valueOf(value))));
            var sum = report.residentMegabytes().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            rows.add(row(
                    "resident memory of the four services after the main job",
                    sum + " MB " + report.residentMegabytes()));
            decisions(stack, job, rows);
        }
    }

    private void decisions(Stack stack, MainJob job, List<String> rows) {
        var process = stack.process(Service.ACCESS).orElseThrow();
        var load = new Load(process);
        terminal.line("  Measuring decisions");
        var noop = HttpRequest.newBuilder(
                        URI.create(Service.ACCESS.healthUrl(stack.ports()).replace("ready", "live")))
                .build();
        rows.add(row("no-op JSON endpoint of access-service (liveness)", text(load.measure(noop, REQUESTS))));
        var evaluation = HttpRequest.newBuilder(URI.create(Service.ACCESS.url(stack.ports()) + "/v1/evaluation"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + job.administratorToken())
                .POST(BodyPublishers.ofString(job.question()))
                .build();
        rows.add(row("AuthZEN evaluation, caller authenticated", text(load.measure(evaluation, REQUESTS))));
    }

    private static void require(Report report) {
        if (!report.green()) {
            var error = report.steps().stream()
                    .map(StepReport::error)
                    .filter(e -> e != null)
                    .findFirst();
            throw new Obstacle("The main job failed, so there is nothing to measure: " + error.orElse("unknown"));
        }
    }

    private Stack stack(Home home) {
        var stack = new Stack(new StackOptions(arguments.repository(), home, arguments.ports(), true, 0), terminal);
        Interruption.closes(stack, terminal);
        return stack;
    }

    private static long start(Stack stack) {
        var begin = System.nanoTime();
        stack.start();
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    private static String row(String what, String measured) {
        return "| " + what + " | " + measured + " |";
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    private static String text(Round round) {
        return round.cpuMicrosPerRequest() + " µs CPU per request, " + round.perSecond() + " requests/s, "
                + round.failed() + " failed of " + round.requests();
    }
}
