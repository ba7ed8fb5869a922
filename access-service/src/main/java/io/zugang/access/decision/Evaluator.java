package io.zugang.access.decision;

import io.zugang.access.decision.Trace.Check;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides. Everything is denied unless a grant allows it, and each check that fails names its reason. Recorded and
 * unrecorded decisions take the same path, so an explanation cannot differ from what it explains.
 */
public final class Evaluator {

    private final Set<String> knownPermissions;

    public Evaluator(Set<String> knownPermissions) {
        this.knownPermissions = Set.copyOf(knownPermissions);
    }

    /** Decides a question; a null subject is an unknown one. */
    public Verdict decide(@Nullable SubjectView subject, List<Grant> grants, AccessQuestion question, Trace trace) {
        if (subject == null) {
            trace.checked(Check.SUBJECT_KNOWN, false, () -> "no such subject");
            return Verdict.deny(Reason.SUBJECT_UNKNOWN);
        }
        trace.checked(Check.SUBJECT_KNOWN, true, () -> subject.type().wireName() + " " + subject.id());
        var obstacle = obstacleOf(subject, question.at(), trace);
        if (obstacle == null) {
            obstacle = obstacleOf(question, trace);
        }
        return obstacle == null ? among(grants, question, trace) : Verdict.deny(obstacle);
    }

    /**
     * The roles that would turn a denial for want of a grant into a permit, if the subject were given them; those that allow
     * least come first.
     */
    public List<RoleView> remedies(SubjectView subject, List<RoleView> roles, AccessQuestion question) {
        return roles.stream()
                .map(role -> new Grant(null, role, role.widestScope(), subject.tenantId(), null, null))
                .filter(grant ->
                        grant.holds(question.permission()) && question.target().isWithin(grant))
                .map(Grant::role)
                .sorted(Comparator.comparing(RoleView::widestScope)
                        .thenComparing(role -> role.permissions().size())
                        .thenComparing(RoleView::key))
                .toList();
    }

    /** Why the subject may do nothing at all at this instant; null if its grants count. */
    public @Nullable Reason obstacleOf(SubjectView subject, Instant at) {
        return obstacleOf(subject, at, Trace.NONE);
    }

    private static @Nullable Reason obstacleOf(SubjectView subject, Instant at, Trace trace) {
        var usable = subject.state().isUsableAt(at);
        trace.checked(Check.SUBJECT_USABLE, usable, subject.state()::inWords);
        if (!usable) {
            return Reason.SUBJECT_NOT_USABLE;
        }
        trace.checked(Check.SESSION_OPEN, !subject.sessionEnded(), () -> subject.sessionEnded() ? "ended" : "open");
        if (subject.sessionEnded()) {
            return Reason.SESSION_ENDED;
        }
        if (subject.tenantId() == null) {
            return null;
        }
        var tenant = subject.tenant();
        if (tenant == null) {
            trace.checked(Check.HOME_TENANT_ACTIVE, false, () -> "unknown tenant " + subject.tenantId());
            return Reason.TENANT_UNKNOWN;
        }
        trace.checked(Check.HOME_TENANT_ACTIVE, tenant.isActive(), tenant::status);
        return tenant.isActive() ? null : Reason.TENANT_NOT_ACTIVE;
    }

    private @Nullable Reason obstacleOf(AccessQuestion question, Trace trace) {
        var known = knownPermissions.contains(question.permission());
        trace.checked(Check.PERMISSION_KNOWN, known, question::permission);
        if (!known) {
            return Reason.PERMISSION_UNKNOWN;
        }
        var target = question.target();
        var reason = switch (target.kind()) {
            case ANYWHERE, TENANT -> null;
            case UNSTATED -> Reason.RESOURCE_TENANT_MISSING;
            case UNKNOWN -> Reason.TENANT_UNKNOWN;
        };
        trace.checked(Check.TARGET_KNOWN, reason == null, () -> describe(target));
        return reason;
    }

    private static Verdict among(List<Grant> grants, AccessQuestion question, Trace trace) {
        var holding = grants.stream()
                .filter(grant -> grant.holds(question.permission()))
                .toList();
        trace.checked(Check.PERMISSION_HELD, !holding.isEmpty(), () -> describe(holding));
        if (holding.isEmpty()) {
            return Verdict.deny(Reason.NOT_GRANTED);
        }
        var valid =
                holding.stream().filter(grant -> grant.isValidAt(question.at())).toList();
        trace.checked(Check.ASSIGNMENT_VALID, !valid.isEmpty(), () -> describe(valid));
        if (valid.isEmpty()) {
            return Verdict.deny(Reason.ASSIGNMENT_NOT_VALID);
        }
        var reaching = valid.stream().filter(question.target()::isWithin).toList();
        trace.checked(Check.TARGET_REACHED, !reaching.isEmpty(), () -> describe(reaching));
        return reaching.isEmpty() ? Verdict.deny(Reason.OUT_OF_REACH) : new Verdict(Reason.GRANTED, reaching);
    }

    private static String describe(Target target) {
        return target.tenantId() == null ? target.kind().toString() : target.kind() + " " + target.tenantId();
    }

    private static String describe(List<Grant> grants) {
        if (grants.isEmpty()) {
            return "none";
        }
        return String.join(
                ", ",
                grants.stream()
                        .map(grant -> grant.role().key() + " (" + grant.scope() + ")")
                        .toList());
    }
}
