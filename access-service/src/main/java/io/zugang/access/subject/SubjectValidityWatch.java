package io.zugang.access.subject;

import io.quarkus.scheduler.Scheduled;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/**
 * Time changes decisions without any event: an account's validity begins and ends. Other services remember decisions until
 * they are told, so they are told here.
 */
@ApplicationScoped
class SubjectValidityWatch {

    private final SubjectService subjects;
    private final TenantScope scope;

    SubjectValidityWatch(SubjectService subjects, TenantScope scope) {
        this.subjects = subjects;
        this.scope = scope;
    }

    @ActivateRequestContext
    @Scheduled(every = "${access.recheck-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        scope.asSystem("validity of subjects is rechecked", () -> {
            while (subjects.recheckValidity() > 0) {
                // The next batch.
            }
        });
    }
}
