package io.zugang.access.decisiontest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.access.AccessProblem;
import io.zugang.access.catalogue.CatalogueDirectory;
import io.zugang.access.catalogue.CatalogueDocument;
import io.zugang.access.catalogue.Fault;
import io.zugang.access.decisiontest.DecisionTestsResponse.Result;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Runs tests of decisions. */
@ApplicationScoped
class DecisionTestService {

    private static final int FAULTS_SHOWN = 100;

    private final CatalogueDirectory catalogues;
    private final ObjectMapper json;
    private final Clock clock;

    /** A document may fill a small heap, so that two at once could be one too many. */
    private final Semaphore free = new Semaphore(1);

    DecisionTestService(CatalogueDirectory catalogues, ObjectMapper json, Clock clock) {
        this.catalogues = catalogues;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What becomes of the tests.
     *
     * @param strict whether one that fails is a problem
     */
    DecisionTestsResponse run(String application, DecisionTestsRequest request, boolean strict) {
        if (!free.tryAcquire()) {
            throw new ProblemException(
                    CommonProblem.TOO_MANY_REQUESTS, "Other tests are being run. Try again in a few seconds.");
        }
        try {
            return runAlone(application, request, strict);
        } finally {
            free.release();
        }
    }

    private DecisionTestsResponse runAlone(String application, DecisionTestsRequest request, boolean strict) {
        if (strict && request.tests().isEmpty()) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "There is nothing to pass.")
                    .withField("tests", "must not be empty with `strict`");
        }
        var documents = documents(application, request);
        var tested = documents.get(0);
        refuse(new GivenCheck(documents, request).faults());
        var stage = new Stage(documents, request.world(), json);
        var coverage = new CoverageCount(tested);
        var now = request.world().now() == null
                ? clock.instant()
                : request.world().now();
        var results = request.tests().stream()
                .map(test -> stage.run(test, now, coverage))
                .toList();
        if (strict) {
            requirePassed(results);
        }
        int passed = (int) results.stream().filter(Result::passed).count();
        return new DecisionTestsResponse(passed, results.size() - passed, results, coverage.coverage());
    }

    /** The catalogue that is tested, and after it those of all other applications. */
    private List<CatalogueDocument> documents(String application, DecisionTestsRequest request) {
        var others = new ArrayList<>(catalogues.all());
        var stored = others.stream()
                .filter(document -> document.application().equals(application))
                .findFirst();
        others.removeIf(document -> document.application().equals(application));
        var draft = request.catalogue();
        if (draft != null) {
            requireSound(application, draft);
        }
        others.add(
                0,
                draft == null
                        ? stored.orElseThrow(() -> new ProblemException(
                                CommonProblem.NOT_FOUND, "There is no catalogue of such an application."))
                        : draft);
        return others;
    }

    private void requireSound(String application, CatalogueDocument draft) {
        if (!draft.application().equals(application)) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "Path and catalogue name two applications.")
                    .withField("catalogue.application", "must be the application of the path");
        }
        refuse(catalogues.faultsOf(draft).stream()
                .map(fault -> fault.within("catalogue"))
                .toList());
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            var problem = new ProblemException(CommonProblem.VALIDATION_FAILED, "The tests do not fit together.");
            faults.stream().limit(FAULTS_SHOWN).forEach(fault -> problem.withField(fault.place(), fault.message()));
            throw problem;
        }
    }

    private static void requirePassed(List<Result> results) {
        var problem = new ProblemException(
                AccessProblem.DECISION_TESTS_FAILED, "Run them without `strict` to see all that was weighed.");
        boolean failed = false;
        for (int i = 0; i < results.size(); i++) {
            var result = results.get(i);
            var failure = result.failure();
            if (failure != null) {
                failed = true;
                problem.withField("tests[" + i + "]", result.name() + ": " + failure.message());
            }
        }
        if (failed) {
            throw problem;
        }
    }
}
