package io.zugang.bench.peers;

import com.sun.management.ThreadMXBean;
import io.zugang.bench.EngineUnderTest;
import io.zugang.bench.Population;
import io.zugang.bench.Population.Asked;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Processor time of a decision of each engine on the same questions in the same process: the best of several rounds, after
 * every answer has been compared.
 */
final class PeersReport {

    private static final int ROUNDS = 7;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private PeersReport() {}

    public static void main(String[] arguments) throws Exception {
        var population = Population.of(arguments.length == 0 ? "S" : arguments[0]);
        var questions = population.questions(4_096);
        var engine = new EngineUnderTest(population);
        var company = population.companies().get(0);
        Map<String, Peer> peers = new LinkedHashMap<>();
        peers.put("zugang", asked -> engine.permits(engine.question(asked)));
        peers.put("cedar-java", new CedarPeer(company));
        peers.put("jcasbin", new CasbinPeer(company, questions.get(0)));
        for (var peer : peers.entrySet()) {
            compare(peer.getKey(), peer.getValue(), questions);
        }
        for (var peer : peers.entrySet()) {
            say("{0}: {1} us of CPU for a decision", peer.getKey(), microseconds(peer.getValue(), questions));
        }
    }

    static void compare(String name, Peer peer, List<Asked> questions) {
        long wrong = questions.stream()
                .filter(asked -> peer.permits(asked) != asked.permitted())
                .count();
        if (wrong > 0) {
            throw new IllegalStateException(name + " answers " + wrong + " questions wrongly");
        }
        say("{0} answers all {1} questions rightly", name, questions.size());
    }

    private static double microseconds(Peer peer, List<Asked> questions) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            long permits = questions.stream().filter(peer::permits).count();
            double spent = THREADS.getCurrentThreadCpuTime() - start;
            best = permits == 0 ? best : Math.min(best, spent / questions.size() / 1_000);
        }
        return best;
    }

    private static void say(String format, Object... values) {
        System.getLogger("bench").log(System.Logger.Level.INFO, format, values);
    }
}
