package io.zugang.bench;

import io.zugang.access.engine.Question;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One question at a time, in the process that asks. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xmx3g", "-XX:+UseParallelGC"})
public class EngineBenchmark {

    /** How many people there are: a company of a thousand, of 100,000, of a million, and a hundred of 100,000. */
    @Param({"S", "M", "L", "10M"})
    public String size = "S";

    /** 4,096 questions by few people, or a million by everybody. */
    @Param({"4096", "1048576"})
    public int questions = 4_096;

    private List<Question> asked = List.of();
    private EngineUnderTest engine = new EngineUnderTest(Population.of("S"));
    private int next;

    @Setup
    public void fill() {
        var population = Population.of(size);
        engine = new EngineUnderTest(population);
        var chosen = questions > 100_000 ? population.questionsOfEverybody(questions) : population.questions(questions);
        asked = chosen.stream().map(engine::question).toList();
    }

    private Question next() {
        next = next + 1 == asked.size() ? 0 : next + 1;
        return asked.get(next);
    }

    /** The decision alone. */
    @Benchmark
    public boolean decide() {
        return engine.permits(next());
    }

    /** The same after the question's strings were made anew, as every request does. */
    @Benchmark
    public boolean makeAndDecide() {
        var one = next();
        var resource = one.resource();
        return engine.permits(new Question(
                new Question.Subject("account", fresh(one.subject().id())),
                fresh(one.action()),
                new Question.Resource(
                        fresh(resource.type()),
                        fresh(resource.id()),
                        resource.place(),
                        resource.unitId(),
                        null,
                        List.of(),
                        resource.collections()),
                one.attributes(),
                null,
                one.at()));
    }

    private static String fresh(String text) {
        return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }
}
