package io.zugang.identity.validity;

import io.zugang.identity.IdentityProblem;
import io.zugang.identity.validity.ValidityRunRepository.Switched;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lets people see the runs and ask for one. */
@ApplicationScoped
class ValidityRunService {

    private final ValidityRunRepository runs;
    private final ValidityJob job;
    private final TenantScope scope;

    ValidityRunService(ValidityRunRepository runs, ValidityJob job, TenantScope scope) {
        this.runs = runs;
        this.job = job;
        this.scope = scope;
    }

    @Transactional
    Page<ValidityRunResponse> list(PageRequest page) {
        var rows = runs.page(page.after(), page.limit() + 1);
        var switches = rows.isEmpty()
                ? List.<Switched>of()
                : runs.switches(rows.stream().map(ValidityRunResponse::id).toList(), scope.reach());
        return Page.of(
                rows, page, run -> withSwitches(run, switches), run -> run.id().toString());
    }

    /** Works in the caller's request, so the answer means that the dates were looked at. */
    void trigger() {
        if (job.run(true).isEmpty()) {
            throw new ProblemException(
                    IdentityProblem.VALIDITY_RUN_IN_PROGRESS, "A run is under way; its result is in the list soon.");
        }
    }

    private static ValidityRunResponse withSwitches(ValidityRunResponse run, List<Switched> switches) {
        var ofRun = switches.stream()
                .filter(switched -> switched.runId().equals(run.id()))
                .toList();
        return new ValidityRunResponse(
                run.id(),
                run.slot(),
                run.cause(),
                run.state(),
                run.startedAt(),
                run.finishedAt(),
                run.error(),
                ofRun.stream().filter(Switched::on).map(Switched::accountId).toList(),
                ofRun.stream()
                        .filter(switched -> !switched.on())
                        .map(Switched::accountId)
                        .toList());
    }
}
