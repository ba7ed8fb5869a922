package io.zugang.access.explain;

import io.zugang.access.decision.RoleView;
import io.zugang.access.engine.Grant;
import io.zugang.access.engine.Holding;
import io.zugang.access.engine.Question;
import io.zugang.access.engine.Reason;
import io.zugang.access.engine.Trace;
import io.zugang.access.evaluation.Answer;
import io.zugang.access.evaluation.EvaluationRequest;
import io.zugang.access.evaluation.EvaluationService;
import io.zugang.access.grant.OwnRoleLock;
import io.zugang.access.role.RoleDirectory;
import io.zugang.access.snapshot.Held;
import io.zugang.access.snapshot.HeldGrant;
import io.zugang.access.snapshot.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Explains decisions: makes them once more by the same evaluator, on what is stored, with names to what is held. */
@ApplicationScoped
class ExplainService {

    private final EvaluationService evaluations;
    private final Snapshot snapshot;
    private final RoleDirectory roles;
    private final OwnRoleLock ownRoles;

    ExplainService(EvaluationService evaluations, Snapshot snapshot, RoleDirectory roles, OwnRoleLock ownRoles) {
        this.ownRoles = ownRoles;
        this.evaluations = evaluations;
        this.snapshot = snapshot;
        this.roles = roles;
    }

    ExplainResponse explain(EvaluationRequest request) {
        ownRoles.requireMaySee(request.subject().id());
        var decided = evaluations.decide(request, Trace.NONE);
        var held = decided.home() == null ? null : heldBy(decided.question().subject());
        if (held == null) {
            var unknown = new Recording(List.of(), null);
            unknown.checked(Reason.SUBJECT_UNKNOWN, false);
            return ExplainResponse.of(decided, unknown, List.of(), List.of());
        }
        var recording = new Recording(held.grants(), decided.home());
        recording.checked(Reason.SUBJECT_UNKNOWN, true);
        var grants = held.grants().stream().map(HeldGrant::grant).toList();
        var verdict = snapshot.evaluator()
                .decide(held.home(), new Holding(held.state(), grants), decided.question(), recording);
        var version =
                new Answer.Version(decided.version().revision(), held.home().version());
        var answer = new Answer(decided.question(), decided.home(), verdict, version);
        return answer.permit()
                ? ExplainResponse.of(answer, recording, List.of(), List.of())
                : ExplainResponse.of(answer, recording, switches(held, answer), remedies(held, answer));
    }

    private Held heldBy(Question.Subject subject) {
        var stored = snapshot.held(subject.type(), subject.id());
        if (stored != null) {
            return stored;
        }
        var home = Objects.requireNonNull(snapshot.world().homeOf(subject.type(), subject.id()));
        var builtIn = Objects.requireNonNull(snapshot.world().holdingOf(subject.type(), subject.id()));
        return new Held(
                home,
                builtIn.state(),
                builtIn.grants().stream()
                        .map(grant -> new HeldGrant(HeldGrant.Source.BUILT_IN, null, null, null, null, grant))
                        .toList());
    }

    private List<GrantPart> switches(Held held, Answer denial) {
        return held.grants().stream()
                .filter(one -> !one.grant().counted()
                        && wouldPermit(held, denial, one.grant().active()))
                .map(one -> GrantPart.of(one, denial.home()))
                .toList();
    }

    private List<RoleView> remedies(Held held, Answer denial) {
        var candidates = roles.assignableIn(held.home().id());
        var grants = snapshot.grantsOf(
                candidates.stream().map(RoleView::id).filter(Objects::nonNull).toList());
        return candidates.stream()
                .filter(role -> grants.containsKey(role.id())
                        && wouldPermit(held, denial, Objects.requireNonNull(grants.get(role.id()))))
                .sorted(Comparator.comparing(RoleView::widestScope)
                        .thenComparing(role -> role.permissions().size())
                        .thenComparing(RoleView::key))
                .toList();
    }

    private boolean wouldPermit(Held held, Answer denial, Grant more) {
        var grants =
                new ArrayList<>(held.grants().stream().map(HeldGrant::grant).toList());
        grants.add(more);
        return snapshot.evaluator()
                .decide(held.home(), new Holding(held.state(), grants), denial.question(), Trace.NONE)
                .permits();
    }
}
