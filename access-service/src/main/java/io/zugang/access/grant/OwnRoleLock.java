package io.zugang.access.grant;

import io.zugang.access.AccessProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some roles have options that keep their holders from seeing or changing their own roles and their own unit. The strictest
 * of what somebody holds counts, whichever role is active: a switch must not open it.
 */
@ApplicationScoped
public class OwnRoleLock {

    /** The option about the own roles. */
    static final String ROLE = "own-role";

    private static final String UNIT = "own-unit";
    private static final String READ = "READ";
    private static final String WRITE = "WRITE";

    /** What is chosen for an option, or its default, in each assignment of an account whose role has it. */
    private static final String CHOSEN = """
            select coalesce(a.options ->> :option, r.options -> :option ->> 'default', '')
            from role_assignment a
            join role r on r.id = a.role_id
            where a.subject_type = 'ACCOUNT' and a.subject_key = :account and jsonb_exists(r.options, :option)
            """;

    private final EntityManager entities;
    private final CurrentCaller caller;

    OwnRoleLock(EntityManager entities, CurrentCaller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /** Refuses to change what the caller himself holds, if one of his roles forbids it. */
    public void requireMayChange(String subjectKey) {
        if (isCaller(subjectKey) && !allows(ROLE, WRITE)) {
            throw new ProblemException(
                    AccessProblem.OWN_ROLE_LOCKED, "Ask another administrator to change your roles.");
        }
    }

    /** Refuses to show what the caller himself holds, if one of his roles forbids it. */
    public void requireMaySee(String subjectKey) {
        if (isCaller(subjectKey) && !maySeeRoles()) {
            throw new ProblemException(AccessProblem.OWN_ROLE_LOCKED, "Ask another administrator for your roles.");
        }
    }

    /** The account whose assignments a list leaves out; null for none. */
    public @Nullable UUID hidden() {
        var account = caller.get().accountId();
        return account == null || maySeeRoles() ? null : account;
    }

    public boolean maySeeRoles() {
        return allows(ROLE, READ);
    }

    public boolean maySeeUnit() {
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
        List<?> values = entities.createNativeQuery(CHOSEN, String.class)
                .setParameter("option", option)
                .setParameter("account", account.toString())
                .getResultList();
        return values.stream().map(String::valueOf).toList();
    }
}
