package io.zugang.local.service;

import io.zugang.local.home.Ports;
import io.zugang.local.progress.Obstacle;
import io.zugang.local.progress.Progress;
import io.zugang.local.progress.Terminal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps the four services running: starts them side by side, waits for them, restarts a dead one, ends them. */
public final class Supervisor implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STEADY = Duration.ofMinutes(2);

    private final List<ServiceProcess> processes;
    private final Health health;
    private final Terminal terminal;
    private final int restarts;
    private final Map<Service, Failures> failures = new EnumMap<>(Service.class);
    private volatile boolean ending;

    /** @param restarts how often a service may die in a row before the supervisor gives up */
    Supervisor(List<ServiceProcess> processes, Ports ports, Terminal terminal, int restarts) {
        this.processes = processes;
        this.health = new Health(ports);
        this.terminal = terminal;
        this.restarts = restarts;
        processes.forEach(process -> failures.put(process.service(), new Failures()));
    }

    void start() {
        processes.forEach(ServiceProcess::start);
    }

    /** Returns when all four are ready. A service that dies before it was ever ready will not get better by itself. */
    public void awaitReady(Progress progress) {
        var waiting = new ArrayList<>(processes);
        while (!waiting.isEmpty()) {
            progress.at(names(waiting));
            waiting.stream().filter(process -> !process.isAlive()).findFirst().ifPresent(process -> {
                throw new Obstacle(process.epitaph());
            });
            if (progress.elapsed().compareTo(START_LIMIT) > 0) {
                throw new Obstacle(names(waiting) + " did not become ready within " + Progress.text(START_LIMIT)
                        + "; './zugang logs' shows what they wrote.");
            }
            waiting.removeIf(this::isReady);
            pause(Duration.ofMillis(100));
        }
    }

    private boolean isReady(ServiceProcess process) {
        boolean ready = health.isReady(process.service());
        if (ready) {
            process.noteReady();
        }
        return ready;
    }

    /** Looks after the services once; called about once a second. */
    public void watch() {
        for (var process : processes) {
            if (!process.isAlive() && !ending) {
                revive(process);
            } else if (!ending) {
                noteRecovery(process);
            }
        }
    }

    public Optional<ProcessHandle> process(Service service) {
        return processes.stream()
                .filter(process -> process.service() == service)
                .findFirst()
                .flatMap(ServiceProcess::handle);
    }

    @Override
    public void close() {
        ending = true;
        if (processes.stream().anyMatch(process -> process.isAlive() && process.writesArchive())) {
            terminal.line("  Writing class archives, so that the next start is quicker (only this time)");
        }
        processes.forEach(ServiceProcess::requestEnd);
        processes.forEach(ServiceProcess::awaitEnd);
    }

    private void revive(ServiceProcess process) {
        var failure = failures.getOrDefault(process.service(), new Failures());
        if (failure.isNew()) {
            var count = failure.add();
            if (count > restarts) {
                throw new Obstacle(process.epitaph() + (restarts == 0 ? "" : "; it died " + count + " times in a row"));
            }
            terminal.line("  " + process.epitaph() + "; restarting in " + Progress.text(failure.delay()));
        } else if (failure.isDue()) {
            failure.restarted();
            process.start();
        }
    }

    private void noteRecovery(ServiceProcess process) {
        var failure = failures.get(process.service());
        if (failure != null && failure.isRecovering() && isReady(process)) {
            terminal.line(
                    "  " + process.service().module() + " is ready again after " + Progress.text(failure.recovered()));
        }
    }

    private static String names(List<ServiceProcess> processes) {
        return processes.stream().map(process -> process.service().module()).collect(Collectors.joining(", "));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Obstacle("The start was interrupted.", e);
        }
    }

    /** How often a service died in a row, and when it may start again: after 1, 2, 4 … seconds. */
    private static final class Failures {

        private int count;
        private boolean waiting;
        private boolean recovering;
        private long lastAt;

        boolean isNew() {
            return !waiting;
        }

        int add() {
            count = System.nanoTime() - lastAt > STEADY.toNanos() ? 1 : count + 1;
            lastAt = System.nanoTime();
            waiting = true;
            recovering = false;
            return count;
        }

        Duration delay() {
            return Duration.ofSeconds(1L << Math.min(count - 1, 5));
        }

        boolean isDue() {
            return System.nanoTime() - lastAt >= delay().toNanos();
        }

        void restarted() {
            waiting = false;
            recovering = true;
            lastAt = System.nanoTime();
        }

        boolean isRecovering() {
            return recovering;
        }

        /** Returns the time since the restart. */
        Duration recovered() {
            recovering = false;
            return Duration.ofNanos(System.nanoTime() - lastAt);
        }
    }
}
