package io.zugang.access.engine.oracle;

import io.zugang.access.engine.Evaluator;
import io.zugang.access.engine.Grant;
import io.zugang.access.engine.Question;
import io.zugang.access.engine.Question.Place;
import io.zugang.access.engine.Reason;
import io.zugang.access.engine.Trace;
import io.zugang.access.engine.Verdict;
import io.zugang.access.engine.oracle.Oracle.Answer;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Random questions over random worlds that change, each answered by the engine and by the oracle. */
class EvaluatorAgainstOracleTest {

    /** A multiple of these is asked with {@code -Doracle.times}. */
    private static final int TIMES = Integer.getInteger("oracle.times", 1);

    private static final int WORLDS = 200 * TIMES;
    private static final int VERSIONS = 4;
    private static final int QUESTIONS = 250;
    private static final long FIRST_SEED = Long.getLong("oracle.seed", 20_261_122L);

    private final Map<Reason, Integer> seen = new EnumMap<>(Reason.class);

    @Test
    void engineAndOracleGiveTheSameAnswers() {
        for (int world = 0; world < WORLDS; world++) {
            compare(FIRST_SEED + world);
        }

        assertThat(seen.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(WORLDS * VERSIONS * QUESTIONS)
                .isGreaterThanOrEqualTo(200_000);
        // A world in which something never happens proves nothing about it.
        assertThat(seen).containsOnlyKeys(Reason.values());
        assertThat(seen.values()).allMatch(times -> times >= 300 * TIMES);
        assertThat(seen.get(Reason.GRANTED)).isBetween(WORLDS * QUESTIONS * VERSIONS / 10, WORLDS * QUESTIONS * 2);
    }

    private void compare(long seed) {
        var dice = new Dice(seed);
        var maker = new RandomFacts(dice);
        var facts = maker.make();
        var feeding = new Feeding(facts);
        for (int version = 0; version < VERSIONS; version++) {
            if (version > 0) {
                var changed = maker.change(facts);
                feeding.follow(facts, changed);
                facts = changed;
            }
            var oracle = new Oracle(facts);
            var evaluator = new Evaluator(feeding.world());
            var questions = new RandomQuestions(dice, facts);
            for (int i = 0; i < QUESTIONS; i++) {
                compare(oracle, evaluator, questions.ask(), seed);
            }
        }
    }

    private void compare(Oracle oracle, Evaluator evaluator, Question question, long seed) {
        var expected = oracle.answer(question);
        var quick = evaluator.decide(question, Trace.NONE);
        var explained = evaluator.decide(question, new Listening());
        seen.merge(expected.reason(), 1, Integer::sum);

        // AssertJ only where something differs: a million of its objects would take longer than the questions.
        if (!agree(expected, quick, explained, question.resource().place())) {
            assertThat(List.of(quick, explained))
                    .as("seed %d, %s", seed, question)
                    .extracting(Verdict::reason, EvaluatorAgainstOracleTest::origins, Verdict::masks)
                    .containsOnly(tuple(expected.reason(), expected.origins(), expected.masks()));
        }
    }

    private static boolean agree(Answer expected, Verdict quick, Verdict explained, Place place) {
        // Unexplained, the first grant that allows is enough, unless the answer must tell how far all of them go.
        boolean grants = place == Place.ANYWHERE
                ? origins(quick).equals(expected.origins())
                : expected.origins().containsAll(origins(quick))
                        && quick.granting().isEmpty() != quick.permits();
        return quick.reason() == expected.reason()
                && explained.reason() == expected.reason()
                && List.copyOf(expected.masks()).equals(quick.masks())
                && explained.masks().equals(quick.masks())
                && origins(explained).equals(expected.origins())
                && grants;
    }

    private static Set<String> origins(Verdict verdict) {
        List<Grant> granting = verdict.granting();
        return new HashSet<>(granting.stream().map(Grant::origin).toList());
    }

    private static final class Listening implements Trace {

        @Override
        public void checked(Reason failure, boolean passed) {}

        @Override
        public void weighed(Grant grant, Reason outcome) {}
    }
}
