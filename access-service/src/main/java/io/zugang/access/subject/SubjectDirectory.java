package io.zugang.access.subject;

import io.zugang.access.AccessProblem;
import io.zugang.access.decision.SubjectType;
import io.zugang.platform.events.EventIntake;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Subjects as other slices may see them. */
@ApplicationScoped
public class SubjectDirectory {

    private static final Duration CATCH_UP = Duration.ofMillis(500);

    private final SubjectRepository subjects;
    private final EventIntake intake;
    private final TenantScope scope;

    SubjectDirectory(SubjectRepository subjects, EventIntake intake, TenantScope scope) {
        this.subjects = subjects;
        this.intake = intake;
        this.scope = scope;
    }

    /**
     * The account within the caller's reach. One that was created a moment ago is found too: events are caught up with
     * before it is given up.
     *
     * @throws ProblemException if there is none
     */
    public SubjectRef requireAccount(UUID accountId) {
        var found = find(accountId);
        if (found.isEmpty() && intake.catchUp("identity-service", CATCH_UP)) {
            found = find(accountId);
        }
        return found.orElseThrow(() ->
                new ProblemException(AccessProblem.ACCOUNT_UNKNOWN, "There is no such account within your reach."));
    }

    @Transactional
    Optional<SubjectRef> find(UUID accountId) {
        return subjects.find(scope.reach(), SubjectType.ACCOUNT, accountId.toString())
                .filter(subject -> !subject.isDeleted())
                .map(Subject::ref);
    }
}
