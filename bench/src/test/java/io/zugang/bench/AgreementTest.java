package io.zugang.bench;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What answers wrongly is not worth measuring. */
class AgreementTest {

    @Test
    void theEngineAnswersAsLookingAtEverythingDoes() {
        var population = Population.of("S");
        var engine = new EngineUnderTest(population);
        var questions = population.questions(4_096);

        assertThat(questions).allMatch(asked -> engine.permits(engine.question(asked)) == asked.permitted());
        assertThat(questions.stream().filter(Population.Asked::permitted).count())
                .as("permits of 4,096")
                .isBetween(4_096L * 15 / 100, 4_096L * 50 / 100);
    }

    @Test
    void theBenchmarkAsksTheSame() {
        var benchmark = new EngineBenchmark();
        benchmark.fill();
        var repeated = new EngineBenchmark();
        repeated.fill();

        for (int i = 0; i < 4_096; i++) {
            assertThat(benchmark.decide()).isEqualTo(repeated.makeAndDecide());
        }
    }
}
