package io.zugang.local.demo;

import io.zugang.local.progress.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Runs the steps one by one, shows them, times them, and stops at the first that fails. */
final class Steps {

    /** Thrown to leave the main job after a failed step, which is already in the report. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Terminal terminal;
    private final Findings findings;
    private final List<StepReport> reports = new ArrayList<>();

    Steps(Terminal terminal, Findings findings) {
        this.terminal = terminal;
        this.findings = findings;
    }

    <T> T run(String name, Supplier<T> work) {
        var begin = System.nanoTime();
        try (var progress = terminal.begin(name)) {
            var result = work.get();
            var step = new StepReport(name, millisSince(begin), findings.takeFacts(), null);
            reports.add(step);
            progress.done("ok");
            step.facts().forEach(fact -> terminal.line("      " + fact));
            return result;
        } catch (RuntimeException e) {
            var message = e instanceof StepFailed ? String.valueOf(e.getMessage()) : e.toString();
            reports.add(new StepReport(name, millisSince(begin), findings.takeFacts(), message));
            terminal.line("  " + name + ": FAILED: " + message);
            throw new Stopped();
        }
    }

    void run(String name, Runnable work) {
        run(name, () -> {
            work.run();
            return name;
        });
    }

    List<StepReport> reports() {
        return List.copyOf(reports);
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
