package io.zugang.local.demo;

import io.zugang.local.progress.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The report as a person reads it. */
public final class ReportText {

    private ReportText() {}

    public static List<String> of(Report report) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("Users by outcome and reason");
        report.counts().forEach((what, numbers) -> lines.add("  " + what + ": " + numbers(numbers)));
        lines.add("");
        lines.add("Mails that arrived: " + numbers(report.mails()));
        lines.add("");
        lines.add("Decisions of access-service");
        report.decisions().forEach(decision -> lines.add(decided(decision)));
        lines.add("");
        lines.add("Times of the steps");
        for (var step : report.steps()) {
            lines.add(String.format("  %8s  %s", time(step.millis()), step.name()));
        }
        lines.add("");
        lines.add("Measured");
        report.measures().forEach((what, value) -> lines.add("  " + what + ": " + value));
        lines.add("  memory of the four services, without PostgreSQL and the launcher, MB: "
                + memory(report.residentMegabytes()));
        lines.add("");
        lines.add(verdict(report));
        return lines;
    }

    private static String decided(Findings.Decision decision) {
        return String.format(
                "  %-6s %-16s %-20s in %-26s %s",
                decision.permit() ? "permit" : "deny",
                decision.action(),
                decision.who(),
                decision.where(),
                decision.reason());
    }

    private static String verdict(Report report) {
        var done = report.steps().stream().filter(StepReport::ok).count();
        return report.green()
                ? "GREEN: all " + done + " steps went as they must, in " + time(report.millis()) + "."
                : "RED: stopped after " + done + " good steps; the last one failed.";
    }

    private static String memory(Map<String, Long> megabytes) {
        var sum = megabytes.values().stream().mapToLong(Long::longValue).sum();
        var each = megabytes.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return sum + " (" + each + ")";
    }

    private static String numbers(Map<String, Integer> numbers) {
        return new TreeMap<>(numbers)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String time(long millis) {
        return Progress.text(Duration.ofMillis(millis));
    }
}
