package io.zugang.access.evaluation;

import io.zugang.access.engine.Question;
import io.zugang.access.engine.TenantImage;
import io.zugang.access.engine.Trace;
import io.zugang.access.engine.Verdict;
import io.zugang.access.role.RoleDirectory;
import io.zugang.access.snapshot.Snapshot;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What whoever asks questions may himself, from memory. */
@ApplicationScoped
class CallerRights {

    static final String EVALUATE = "access:evaluate";

    /** Whoever holds it is believed what he says about the resources of a question. */
    private static final String ASSERT = "access:assert";

    private final Snapshot snapshot;
    private final RoleDirectory roles;
    private final Clock clock;

    CallerRights(Snapshot snapshot, RoleDirectory roles, Clock clock) {
        this.snapshot = snapshot;
        this.roles = roles;
        this.clock = clock;
    }

    /** The tenants about whose people and things he is believed what he says. */
    Reach reachOfAssertions(Caller caller) {
        var home = snapshot.world().homeOf(caller.subjectType(), caller.id());
        return home == null ? Reach.NONE : reach(question(caller, ASSERT), home);
    }

    /** The tenants that he may ask about; null if he may not ask, or something has to be waited for to know. */
    @Nullable
    Reach reachOfQuestions(Caller caller) {
        var home = snapshot.world().homeOf(caller.subjectType(), caller.id());
        if (home == null || snapshot.isBeingChanged(home.id())) {
            return null;
        }
        var reach = reach(question(caller, EVALUATE), home);
        return reach.equals(Reach.NONE) ? null : reach;
    }

    private Reach reach(Question question, TenantImage home) {
        var version = new Answer.Version(roles.revision(), home.version());
        var answer = new Answer(question, home.id(), decide(question), version);
        return answer.permit() ? answer.reach() : Reach.NONE;
    }

    private Question question(Caller caller, String permission) {
        var anywhere = Question.Resource.of("api", "access-service", Question.Place.ANYWHERE);
        return Question.of(
                        new Question.Subject(caller.subjectType(), caller.id()), permission, anywhere, clock.instant())
                .inSession(caller.sessionId());
    }

    private Verdict decide(Question question) {
        return snapshot.evaluator().decide(question, Trace.NONE);
    }
}
