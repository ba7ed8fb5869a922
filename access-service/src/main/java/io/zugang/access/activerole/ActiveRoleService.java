package io.zugang.access.activerole;

import io.zugang.access.AccessProblem;
import io.zugang.access.policy.PolicyDirectory;
import io.zugang.access.subject.OwnAccount;
import io.zugang.access.subject.SubjectDirectory;
import io.zugang.access.subject.SubjectRef;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The use cases of active roles: an administrator's, and everybody's own. */
@ApplicationScoped
class ActiveRoleService {

    private final ActiveRoles activeRoles;
    private final SubjectDirectory subjects;
    private final OwnAccount own;
    private final PolicyDirectory policies;
    private final CurrentCaller caller;

    ActiveRoleService(
            ActiveRoles activeRoles,
            SubjectDirectory subjects,
            OwnAccount own,
            PolicyDirectory policies,
            CurrentCaller caller) {
        this.activeRoles = activeRoles;
        this.subjects = subjects;
        this.own = own;
        this.policies = policies;
        this.caller = caller;
    }

    ActiveRolesResponse get(UUID accountId) {
        return show(subjects.requireAccount(accountId));
    }

    ActiveRolesResponse getOwn() {
        return show(own.enter());
    }

    ActiveRolesResponse activate(UUID accountId, UUID assignmentId) {
        return activate(subjects.requireAccount(accountId), assignmentId);
    }

    ActiveRolesResponse activateOwn(UUID assignmentId) {
        return activate(own.enter(), assignmentId);
    }

    /** An administrator, too, switches his own role only if the policy lets him. */
    private ActiveRolesResponse activate(SubjectRef account, UUID assignmentId) {
        boolean isOwn = account.key().equals(caller.get().id());
        if (isOwn && !policies.of(account.tenantId()).selfSwitch()) {
            throw new ProblemException(
                    AccessProblem.SELF_SWITCH_OFF, "Ask an administrator to switch your active role.");
        }
        activeRoles.activate(holder(account), assignmentId);
        return show(account);
    }

    private ActiveRolesResponse show(SubjectRef account) {
        var holder = holder(account);
        var policy = policies.of(account.tenantId());
        return new ActiveRolesResponse(
                holder.accountId(),
                policy.evaluationMode().name(),
                policy.selfSwitch(),
                ActiveRolesResponse.of(activeRoles.of(holder)));
    }

    private static Holder holder(SubjectRef account) {
        return new Holder(account.id(), account.tenantId(), UUID.fromString(account.key()));
    }
}
