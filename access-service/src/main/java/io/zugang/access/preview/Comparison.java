package io.zugang.access.preview;

import io.zugang.access.engine.Evaluator;
import io.zugang.access.engine.Grant;
import io.zugang.access.engine.Holding;
import io.zugang.access.engine.Permission;
import io.zugang.access.engine.Question;
import io.zugang.access.engine.Reason;
import io.zugang.access.engine.Trace;
import io.zugang.access.engine.Verdict;
import io.zugang.access.evaluation.CompleteQuestion;
import io.zugang.access.evaluation.EvaluationRequest;
import io.zugang.access.explain.GrantPart;
import io.zugang.access.snapshot.DraftedSubject;
import io.zugang.access.snapshot.DraftedWorlds;
import io.zugang.access.snapshot.Held;
import io.zugang.access.snapshot.HeldGrant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks about one subject under two catalogues. */
final class Comparison {

    private final DraftedSubject subject;
    private final DraftedWorlds worlds;
    private final Instant now;
    private final Side before;
    private final Side after;

    Comparison(DraftedSubject subject, DraftedWorlds worlds, Instant now) {
        this.subject = subject;
        this.worlds = worlds;
        this.now = now;
        this.before = new Side(subject.before(), new Evaluator(worlds.before()));
        this.after = new Side(subject.after(), new Evaluator(worlds.after()));
    }

    /** The decisions that fall otherwise: of each permission, scope and direction one. */
    List<DecisionChange> changes() {
        var changes = new ArrayList<DecisionChange>();
        var allowed = new TreeSet<Integer>();
        Stream.concat(before.grants().stream(), after.grants().stream())
                .forEach(grant -> grant.role().allowed().forEach(allowed::add));
        for (int number : allowed) {
            if (saysOtherwise(number)) {
                changesOf(number, changes);
            }
        }
        return changes;
    }

    /** Most permissions are not touched at all, which is quickly seen. */
    private boolean saysOtherwise(int number) {
        var was = worlds.before().catalogue();
        var willBe = worlds.after().catalogue();
        if (number >= was.size() || !was.permission(number).equals(willBe.permission(number))) {
            return true;
        }
        for (int i = 0; i < before.grants().size(); i++) {
            if (!Saying.of(before.grants().get(i), number)
                    .equals(Saying.of(after.grants().get(i), number))) {
                return true;
            }
        }
        return false;
    }

    private void changesOf(int number, List<DecisionChange> changes) {
        var permission = worlds.after().catalogue().permission(number);
        var naming = Stream.concat(before.grants().stream(), after.grants().stream())
                .filter(grant -> grant.role().allowed().contains(number)
                        || grant.role().denied().contains(number)
                        || !grant.role().only().isEmpty())
                .toList();
        var probes = new Probes(subject, worlds, number, naming, now);
        for (var reach : naming.stream().map(Grant::reach).distinct().toList()) {
            boolean lost = false;
            boolean gained = false;
            for (var probe : probes.of(reach)) {
                var change = lost && gained ? null : changeOf(probe, permission, reach);
                if (change != null && (change.before() ? !lost : !gained)) {
                    changes.add(change);
                    lost |= change.before();
                    gained |= change.after();
                }
            }
        }
    }

    private @Nullable DecisionChange changeOf(EvaluationRequest asked, Permission permission, Grant.Reach reach) {
        var question = CompleteQuestion.of(asked, tenant -> true, false, now);
        var was = before.decide(question, Trace.NONE);
        var denying = new Denials();
        var willBe = after.decide(question, denying);
        if (was.permits() == willBe.permits()) {
            return null;
        }
        return new DecisionChange(
                subject.subject().type(),
                subject.subject().id(),
                subject.tenantId(),
                permission.name(),
                reach.scope(),
                was.permits(),
                willBe.permits(),
                willBe.reason().code(),
                cause(was, willBe, denying),
                asked);
    }

    private @Nullable GrantPart cause(Verdict was, Verdict willBe, Denials denying) {
        if (willBe.permits()) {
            return after.named(willBe.granting().get(0));
        }
        return denying.grant == null ? before.named(was.granting().get(0)) : after.named(denying.grant);
    }

    /** One of the two: what is held, and who decides. */
    private record Side(Held held, Evaluator evaluator, List<Grant> grants, Holding holding) {

        Side(Held held, Evaluator evaluator) {
            this(held, evaluator, held.grants().stream().map(HeldGrant::grant).toList());
        }

        private Side(Held held, Evaluator evaluator, List<Grant> grants) {
            this(held, evaluator, grants, new Holding(held.state(), grants));
        }

        Verdict decide(Question question, Trace trace) {
            return evaluator.decide(held.home(), holding, question, trace);
        }

        @Nullable
        GrantPart named(Grant grant) {
            return held.grants().stream()
                    .filter(one -> one.grant().equals(grant))
                    .findFirst()
                    .map(one -> GrantPart.of(one, held.home().id()))
                    .orElse(null);
        }
    }

    /** Remembers what forbids. */
    private static final class Denials implements Trace {

        private @Nullable Grant grant;

        @Override
        public void checked(Reason failure, boolean passed) {}

        @Override
        public void weighed(Grant weighed, Reason outcome) {
            if (outcome == Reason.DENIED_BY_ROLE) {
                grant = weighed;
            }
        }
    }
}
