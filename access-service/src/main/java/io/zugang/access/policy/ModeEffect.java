package io.zugang.access.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.access.policy.ModePreviewResponse.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Works out what another policy would do to the accounts of a tenant, by one statement each, however many they are. */
@ApplicationScoped
class ModeEffect {

    /** Everything that is held, and whether it counts before and after the change. */
    private static final String AFFECTED = """
            with held (account, source, id, name, before, after) as (
                select s.key, 'ASSIGNMENT', a.id, a.role_key, :before or c.subject_id is not null,
                       :after or c.subject_id is not null
                from role_assignment a
                join subject s on s.id = a.subject_id
                left join active_role c on c.assignment_id = a.id
                where a.tenant_id = :tenant and s.type = 'ACCOUNT'
                union all
                select s.key, 'PROFILE', p.id, p.name, :profileBefore, :profileAfter
                from account_profile h
                join subject s on s.id = h.subject_id
                join profile p on p.id = h.profile_id
                where h.tenant_id = :tenant
                union all
                select distinct s.key, 'GROUP', g.id, g.name, :groupBefore, :groupAfter
                from group_member m
                join subject s on s.id = m.subject_id
                join rights_group g on g.id = m.group_id
                where m.tenant_id = :tenant and s.type = 'ACCOUNT'),
            affected as (
                select account, source, id, name, after as gained from held where before <> after)
            """;

    private static final String SUMMARY = AFFECTED + """
            select concat_ws(' ', count(distinct account), count(distinct account) filter (where not gained),
                             count(distinct account) filter (where gained),
                             md5(coalesce(string_agg(concat_ws('/', account, source, id, gained), ','
                                                     order by account, source, id), '')))
            from affected
            """;

    private static final String ACCOUNTS = AFFECTED + """
            select cast(jsonb_build_object(
                'accountId', account,
                'loses', coalesce(jsonb_agg(jsonb_build_object('source', source, 'id', id, 'name', name)
                                            order by source, id) filter (where not gained), '[]'),
                'gains', coalesce(jsonb_agg(jsonb_build_object('source', source, 'id', id, 'name', name)
                                            order by source, id) filter (where gained), '[]')) as text)
            from affected
            where account > :after_account
            group by account
            order by account
            limit :most
            """;

    private final EntityManager entities;
    private final ObjectMapper json;

    ModeEffect(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /**
     * How many would lose or gain.
     *
     * @param digest of all of it: another effect has another one
     */
    record Summary(long affected, long losing, long gaining, String digest) {}

    Summary summary(UUID tenantId, PolicyTerms before, PolicyTerms after) {
        var parts = ((String) query(SUMMARY, tenantId, before, after).getSingleResult()).split(" ", -1);
        return new Summary(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]);
    }

    /** The affected accounts after another one, in order. */
    List<Account> accounts(UUID tenantId, PolicyTerms before, PolicyTerms after, @Nullable String last, int most) {
        List<?> rows = query(ACCOUNTS, tenantId, before, after)
                .setParameter("after_account", last == null ? "" : last)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(row -> account(row.toString())).toList();
    }

    private Query query(String sql, UUID tenantId, PolicyTerms before, PolicyTerms after) {
        return entities.createNativeQuery(sql, String.class)
                .setParameter("tenant", tenantId)
                .setParameter("before", before.countsInactive())
                .setParameter("after", after.countsInactive())
                .setParameter("profileBefore", before.counts(RightsSource.PROFILE))
                .setParameter("profileAfter", after.counts(RightsSource.PROFILE))
                .setParameter("groupBefore", before.counts(RightsSource.GROUP))
                .setParameter("groupAfter", after.counts(RightsSource.GROUP));
    }

    private Account account(String text) {
        try {
            return json.readValue(text, Account.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The effect of a policy cannot be read", e);
        }
    }
}
