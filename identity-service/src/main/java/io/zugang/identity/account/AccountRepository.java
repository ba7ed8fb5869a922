package io.zugang.identity.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.zugang.platform.persistence.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Accounts within a reach. Deleted accounts are found by nobody; only their identifiers stay taken. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    private static final String FIRST = "00000000-0000-0000-0000-000000000000";
    private static final String REACHED = "deletedAt is null and (:everything = true or tenantId in :tenants"
            + " or tenantId in (select t.id from KnownTenant t where t.partnerId in :partners))";

    private static final String LOCK_OWNERS = "select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))";
    private static final String OTHER_OWNER =
            "select exists (select 1 from account where tenant_id = :tenant and id <> :id"
                    + " and owner and enabled and deleted_at is null and valid_until is null"
                    + " and not required_actions && array['VERIFY_EMAIL', 'SET_PASSWORD'])";

    Optional<Account> living(UUID id, Reach reach) {
        return find("id = :id and " + REACHED, reached(reach, "id", id)).firstResultOptional();
    }

    /** The account, locked until the end of the transaction. */
    Optional<Account> locked(UUID id, Reach reach) {
        return find("id = :id and " + REACHED, reached(reach, "id", id))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Account> page(AccountFilter filter, Reach reach, @Nullable String after, int limit) {
        var query = new ArrayList<String>(List.of(REACHED, "id > :after"));
        var values = reached(reach, "after", UUID.fromString(after == null ? FIRST : after));
        if (filter.tenantId != null) {
            query.add("tenantId = :tenant");
            values.put("tenant", filter.tenantId);
        }
        if (filter.type != null) {
            query.add("type = :type");
            values.put("type", filter.type);
        }
        filter.email().ifPresent(email -> {
            query.add("email = :email");
            values.put("email", email);
        });
        filter.login().ifPresent(login -> {
            query.add("login = :login");
            values.put("login", login);
        });
        filter.contains().ifPresent(text -> {
            query.add("(lower(firstName || ' ' || lastName) like :q escape '!' or email like :q escape '!'"
                    + " or login like :q escape '!')");
            values.put("q", text);
        });
        return find(String.join(" and ", query) + " order by id", values)
                .range(0, limit - 1)
                .list();
    }

    /** By the database's clock, which all replicas share. */
    List<Account> lockStartDue(int limit) {
        return lockDue(
                "valid_from <= now() and valid_from is distinct from valid_from_applied"
                        + " and (valid_until is null or valid_until > now())",
                limit);
    }

    List<Account> lockEndDue(int limit) {
        return lockDue("valid_until <= now() and valid_until is distinct from valid_until_applied", limit);
    }

    private List<Account> lockDue(String due, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from account where deleted_at is null and " + due
                                + " order by id limit :limit for update skip locked",
                        Account.class)
                .setParameter("limit", limit)
                .getResultList();
    }

    Optional<Account> byLogin(String login) {
        return find("login = ?1 and deletedAt is null", login).firstResultOptional();
    }

    Optional<Account> byEmail(String email) {
        return find("email = ?1 and deletedAt is null", email).firstResultOptional();
    }

    /**
     * Whether the company keeps an owner without this one: somebody who can sign in, and whose time does not run out. Holds a
     * lock on the company's owners until the transaction ends, or two of them could go at the same moment.
     */
    boolean hasOtherOwner(Account account) {
        var session = getEntityManager().unwrap(Session.class);
        session.createNativeQuery(LOCK_OWNERS, Integer.class)
                .setParameter("name", "owners:" + account.tenantId())
                .getSingleResult();
        return session.createNativeQuery(OTHER_OWNER, Boolean.class)
                .setParameter("tenant", account.tenantId())
                .setParameter("id", account.id())
                .getSingleResult();
    }

    private static Map<String, Object> reached(Reach reach, String name, Object value) {
        var values = new HashMap<String, Object>();
        values.put("everything", reach.everything());
        values.put("tenants", reach.tenants());
        values.put("partners", reach.managedBy());
        values.put(name, value);
        return values;
    }
}
