package io.zugang.identity.activerole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;

/** Plain SQL: a row is two words about an account and has no life of its own. */
@ApplicationScoped
class ActiveRoleRepository {

    /** The lock keeps the account from being deleted in between, which would leave the row behind. */
    private static final String SET = """
            insert into account_active_role (account_id, application, tenant_id, role)
            select a.id, :application, a.tenant_id, :role from account a
            where a.id = :account and a.deleted_at is null for share
            on conflict (account_id, application) do update set role = excluded.role
            """;

    private final EntityManager entities;

    ActiveRoleRepository(EntityManager entities) {
        this.entities = entities;
    }

    SortedMap<String, String> of(UUID accountId) {
        var roles = new TreeMap<String, String>();
        entities.unwrap(Session.class)
                .createNativeQuery(
                        "select application, role from account_active_role where account_id = :account", Tuple.class)
                .setParameter("account", accountId)
                .getResultList()
                .forEach(row -> roles.put(row.get(0, String.class), row.get(1, String.class)));
        return roles;
    }

    void set(UUID accountId, String application, String role) {
        entities.createNativeQuery(SET)
                .setParameter("account", accountId)
                .setParameter("application", application)
                .setParameter("role", role)
                .executeUpdate();
    }

    void remove(UUID accountId, String application) {
        entities.createNativeQuery(
                        "delete from account_active_role where account_id = :account and application = :application")
                .setParameter("account", accountId)
                .setParameter("application", application)
                .executeUpdate();
    }

    void removeAll(UUID accountId) {
        entities.createNativeQuery("delete from account_active_role where account_id = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
