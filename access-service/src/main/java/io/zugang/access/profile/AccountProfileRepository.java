package io.zugang.access.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Only for accounts that are within reach; who asks has looked them up. */
@ApplicationScoped
class AccountProfileRepository implements PanacheRepositoryBase<AccountProfile, UUID> {

    private static final String ACCOUNTS = """
            select s.key from Subject s join AccountProfile a on a.subjectId = s.id
            where a.profileId = :profile order by s.key
            """;

    private static final String HAS = """
            select count(a) from Subject s join AccountProfile a on a.subjectId = s.id
            where s.type = ACCOUNT and s.key = :account and a.profileId = :profile
            """;

    private static final String TENANTS =
            "select distinct a.tenantId from AccountProfile a where a.profileId = :profile";

    /** Assignments to one account wait for each other here, also to one that has no profile yet. */
    void lock(UUID subjectId) {
        getEntityManager()
                .createNativeQuery("select 1 from subject s where s.id = :subject for no key update", Integer.class)
                .setParameter("subject", subjectId)
                .getSingleResult();
    }

    long countOf(UUID profileId) {
        return count("profileId", profileId);
    }

    /** Whether an account has this profile. */
    boolean hasProfile(String accountId, UUID profileId) {
        return getEntityManager()
                        .createQuery(HAS, Long.class)
                        .setParameter("account", accountId)
                        .setParameter("profile", profileId)
                        .getSingleResult()
                > 0;
    }

    /** Ids of accounts that have the profile, in order. */
    List<String> accountsOf(UUID profileId, int atMost) {
        return getEntityManager()
                .createQuery(ACCOUNTS, String.class)
                .setParameter("profile", profileId)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** The tenants in which accounts have the profile. */
    List<UUID> tenantsOf(UUID profileId) {
        return getEntityManager()
                .createQuery(TENANTS, UUID.class)
                .setParameter("profile", profileId)
                .getResultList();
    }
}
