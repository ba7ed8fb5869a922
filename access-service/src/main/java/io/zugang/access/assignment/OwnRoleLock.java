package io.zugang.access.assignment;

import io.zugang.access.AccessProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some roles have options that keep their holders from seeing or changing their own roles and their own unit. The strictest
 * of what somebody holds counts, whichever role is active: a switch must not open it.
 */
@ApplicationScoped
class OwnRoleLock {

    private static final String ROLE = "own-role";
    private static final String UNIT = "own-unit";
    private static final String READ = "READ";
    private static final String WRITE = "WRITE";

    private final RoleAssignmentRepository assignments;
    private final CurrentCaller caller;

    OwnRoleLock(RoleAssignmentRepository assignments, CurrentCaller caller) {
        this.assignments = assignments;
        this.caller = caller;
    }

    /** Refuses to change what the caller himself holds, if one of his roles forbids it. */
    void requireMayChange(String subjectKey) {
        if (isCaller(subjectKey) && !allows(ROLE, WRITE)) {
            throw new ProblemException(
                    AccessProblem.OWN_ROLE_LOCKED, "Ask another administrator to change your roles.");
        }
    }

    /** Refuses to show what the caller himself holds, if one of his roles forbids it. */
    void requireMaySee(String subjectKey) {
        if (isCaller(subjectKey) && !maySeeRoles()) {
            throw new ProblemException(AccessProblem.OWN_ROLE_LOCKED, "Ask another administrator for your roles.");
        }
    }

    /** The account whose assignments a list leaves out; null for none. */
    @Nullable
    UUID hidden() {
        var account = caller.get().accountId();
        return account == null || maySeeRoles() ? null : account;
    }

    boolean maySeeRoles() {
        return allows(ROLE, READ);
    }

    boolean maySeeUnit() {
        return allows(UNIT, READ);
    }

    private boolean isCaller(String subjectKey) {
        return caller.get().id().equals(subjectKey);
    }

    private boolean allows(String option, String access) {
        var account = caller.get().accountId();
        return account == null || values(option, account).stream().allMatch(value -> value.contains(access));
    }

    private List<String> values(String option, UUID account) {
        return assignments.optionOfEveryRole(option, account.toString());
    }
}
