package io.zugang.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;

/** Says how much heap a population takes once it is loaded, and how long that takes. */
public final class HeapReport {

    private HeapReport() {}

    public static void main(String[] arguments) {
        var population = Population.of(arguments.length == 0 ? "10M" : arguments[0]);
        long before = used();
        var start = Instant.now();
        var engine = new EngineUnderTest(population);
        var loading = Duration.between(start, Instant.now());
        long after = used();
        var question = engine.question(population.questions(1).get(0));
        System.getLogger("bench")
                .log(
                        System.Logger.Level.INFO,
                        "{0} companies: {1} MB of heap, loaded in {2} ms; the first answer is {3}",
                        population.companies().size(),
                        (after - before) / 1_000_000,
                        loading.toMillis(),
                        engine.permits(question));
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
