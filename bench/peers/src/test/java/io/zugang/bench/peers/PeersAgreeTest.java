package io.zugang.bench.peers;

import io.zugang.bench.Population;
import org.junit.jupiter.api.Test;

class PeersAgreeTest {

    @Test
    void everyEngineGivesTheSameAnswers() throws Exception {
        var population = Population.of("S");
        var questions = population.questions(300);
        var company = population.companies().get(0);

        PeersReport.compare("cedar-java", new CedarPeer(company), questions);
        PeersReport.compare("jcasbin", new CasbinPeer(company, questions.get(0)), questions);
    }
}
