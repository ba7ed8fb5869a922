package io.zugang.access.grant;

import io.zugang.access.AccessProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Keeps a tenant from losing its last administrator: an account of its own that can sign in now and may hand out roles now.
 * One whose account or assignment ends on a date counts only where there is none without an end, since time alone would
 * otherwise take the last one away.
 */
@ApplicationScoped
public class LastAdministrator {

    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtextextended('access.administrators.' || :tenant, 0)) as text)";

    /** 0 without any administrator, 1 with those for a time only, 2 with a lasting one. */
    private static final String ADMINISTRATION = """
            select coalesce(max(case when a.valid_until is null and s.valid_until is null then 2 else 1 end), 0)
            from role_assignment a
            join subject s on s.id = a.subject_id
            join role r on r.id = a.role_id
            where a.tenant_id = :tenant and a.scope not in ('UNIT', 'UNIT_SUBTREE', 'ENTITIES') and s.type = 'ACCOUNT' and s.enabled and s.status = 'ACTIVE'
              and exists (select 1 from unnest(r.permissions) p where 'assignment:write' like replace(p, '*', '%'))
              and not exists (
                  select 1
                  from (
                      select o.role_id from role_assignment o
                      where o.subject_id = s.id and o.scope not in ('UNIT', 'UNIT_SUBTREE', 'ENTITIES')
                        and coalesce(o.valid_from <= :now, true) and coalesce(o.valid_until > :now, true)
                      union all
                      select pr.role_id from account_profile ap join profile_role pr on pr.profile_id = ap.profile_id
                      where ap.subject_id = s.id
                      union all
                      select gr.role_id from group_member m join rights_group_role gr on gr.group_id = m.group_id
                      where m.subject_id = s.id) held
                  join role d on d.id = held.role_id
                  cross join unnest(d.denies) p
                  where 'assignment:write' like replace(p, '*', '%'))
              and coalesce(a.valid_from <= :now, true) and coalesce(a.valid_until > :now, true)
              and coalesce(s.valid_from <= :now, true) and coalesce(s.valid_until > :now, true)
            """;

    private final EntityManager entities;
    private final Clock clock;

    LastAdministrator(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Makes a change to the rights of a tenant and refuses it if it took the last administrator away. Such changes of one
     * tenant wait for each other here.
     *
     * @param change must write to the database what it changes; nothing may be pending before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID tenantId, Runnable change) {
        query(LOCK, String.class, tenantId.toString()).getSingleResult();
        int before = administration(tenantId);
        change.run();
        if (administration(tenantId) < before) {
            throw new ProblemException(
                    AccessProblem.LAST_ADMINISTRATOR,
                    "Give another account of the company a role with assignment:write first, without an end.");
        }
    }

    private int administration(UUID tenantId) {
        return (Integer) query(ADMINISTRATION, Integer.class, tenantId)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    /** Never flushes: what is pending is the change itself. */
    private Query query(String sql, Class<?> type, Object tenant) {
        return entities.createNativeQuery(sql, type)
                .setParameter("tenant", tenant)
                .setFlushMode(FlushModeType.COMMIT);
    }
}
