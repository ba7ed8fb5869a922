package io.zugang.bench;

import com.sun.management.ThreadMXBean;
import io.zugang.access.engine.Question;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/**
 * Says how much processor time and memory a decision takes, from the accounts of the thread: on a machine that others use too
 * the clock says little, and the best of many short rounds says most.
 */
public final class CpuReport {

    private static final int ROUNDS = 60;
    private static final int WARM_UP = 30;
    private static final int AT_ONCE = 200_000;
    private static final int SAMPLES = 400_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final EngineUnderTest engine;
    private final List<Question> questions;
    private int next;
    private int permits;
    private int seen;

    private CpuReport(EngineUnderTest engine, List<Question> questions) {
        this.engine = engine;
        this.questions = questions;
    }

    public static void main(String[] arguments) {
        for (var size : arguments.length == 0 ? new String[] {"S", "M", "L", "10M"} : arguments) {
            var population = Population.of(size);
            var engine = new EngineUnderTest(population);
            report(size + ", 4,096 questions of few", engine, population.questions(4_096));
            report(size + ", a million questions of everybody", engine, population.questionsOfEverybody(1 << 20));
        }
    }

    private static void report(String title, EngineUnderTest engine, List<Population.Asked> asked) {
        var questions = asked.stream().map(engine::question).toList();
        var report = new CpuReport(engine, questions);
        for (int round = 0; round < WARM_UP; round++) {
            report.round();
        }
        var rounds = new double[ROUNDS];
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        for (int round = 0; round < ROUNDS; round++) {
            rounds[round] = report.round();
        }
        allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        Arrays.sort(rounds);
        System.getLogger("bench")
                .log(
                        System.Logger.Level.INFO,
                        "{0}: CPU {1} ns best, {2} ns median; {3} bytes; by the clock {4}; {5} permits",
                        title,
                        Math.round(rounds[0]),
                        Math.round(rounds[ROUNDS / 2]),
                        allocated / ROUNDS / AT_ONCE,
                        report.percentiles(),
                        report.permits);
    }

    /** Nanoseconds of processor time for one decision. */
    private double round() {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < AT_ONCE; i++) {
            ask(next());
        }
        return (double) (THREADS.getCurrentThreadCpuTime() - start) / AT_ONCE;
    }

    private Question next() {
        next = next + 1 == questions.size() ? 0 : next + 1;
        return questions.get(next);
    }

    private void ask(Question question) {
        if (engine.permits(question)) {
            permits++;
        }
    }

    /**
     * Of single decisions, the cost of reading the clock included. The question is looked at before, as whoever has just
     * parsed it has: fetching a million prepared ones from memory is no part of deciding.
     */
    private String percentiles() {
        var samples = new long[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            var question = next();
            seen += question.hashCode();
            long start = System.nanoTime();
            ask(question);
            samples[i] = System.nanoTime() - start;
        }
        Arrays.sort(samples);
        if (seen == 0) {
            throw new IllegalStateException("Nothing was looked at");
        }
        return "p50 %d ns, p99 %d ns, p99.9 %d ns"
                .formatted(samples[SAMPLES / 2], samples[SAMPLES / 100 * 99], samples[SAMPLES / 1000 * 999]);
    }
}
