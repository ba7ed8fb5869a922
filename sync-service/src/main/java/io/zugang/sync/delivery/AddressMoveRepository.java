package io.zugang.sync.delivery;

import io.zugang.sync.connection.ConnectionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Users who hand their addresses on to each other. The account of a user who gives an address up still holds it, so whoever
 * gets it next must be delivered in the same batch, or again afterwards.
 *
 * <p>Rows are locked in the order of their keys here and wherever else several are, so that nobody waits in a circle.
 */
@ApplicationScoped
class AddressMoveRepository {

    // From each user to the one whose account still holds his address, and on from there. identity-service takes 500.
    private static final String PARTNERS = """
            with recursive party (id, email_key) as (
                select u.id, u.email_key
                from unnest(cast(:ids as uuid[])) as wanted (id)
                join source_user u on u.id = wanted.id
                where u.tenant_id = :tenant
                union
                select p.id, p.email_key
                from party q
                join source_user p on p.connection_id = :connection and p.delivered_email = q.email_key
                                   and p.delivered_email <> p.email_key
            )
            select u.id
            from (select party.id from party limit 500) as party
            join source_user u on u.id = party.id
            """;

    private static final String LOCKED = " order by u.source_user_id for no key update of u";

    // The holder of a claim alone writes what it covers, so this needs no lock.
    private static final String GIVEN_UP = """
            select u.delivered_email
            from jsonb_to_recordset(cast(:settled as jsonb)) as s (id uuid, email text, confirmed boolean)
            join source_user u on u.id = s.id
            where u.tenant_id = :tenant and u.claim = :claim and s.confirmed and u.delivered_email <> lower(s.email)
            """;

    private static final String LOCK_CLAIMED = """
            select count(*)
            from (select u.id from source_user u where u.claim = :claim
                  order by u.source_user_id for no key update) as locked
            """;

    // In the hands of another delivery counts as waiting: its answer may still be about the time before.
    private static final String WAITING = """
            (u.tenant_id = :tenant and u.connection_id = :connection and u.email_key = any (cast(:emails as text[]))
             and (u.claim is not null or u.outcome = 'FAILED'
                  and u.reasons @> jsonb_build_array(jsonb_build_object('code', 'EMAIL_USED_BY_OTHER_ACCOUNT'))))
            """;

    private static final String LOCK_CLAIMED_AND_WAITING =
            """
            select count(*)
            from (select u.id from source_user u where u.claim = :claim or
            """ + WAITING + "order by u.source_user_id for no key update) as locked";

    // Whoever came to wait since the rows were locked has been sent since, and has found the address free.
    private static final String WAKE = """
            update source_user w
            set due_at = clock_timestamp()
            where w.id in (select u.id from source_user u where
            """ + WAITING + "order by u.source_user_id for no key update skip locked)";

    private final EntityManager database;

    AddressMoveRepository(EntityManager database) {
        this.database = database;
    }

    /** These users and those whose addresses they take over. */
    List<UUID> withPartners(ConnectionView connection, Collection<UUID> users) {
        return partners(connection, users, PARTNERS);
    }

    /** The same, locked for the rest of the transaction. */
    List<UUID> lockWithPartners(ConnectionView connection, Collection<UUID> users) {
        return partners(connection, users, PARTNERS + LOCKED);
    }

    private List<UUID> partners(ConnectionView connection, Collection<UUID> users, String sql) {
        List<?> ids = of(connection, database.createNativeQuery(sql, UUID.class))
                .setParameter("ids", DeliveryRepository.array(users))
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** The addresses that accounts of claimed users no longer hold, now that these outcomes are known. */
    List<String> givenUp(ConnectionView connection, UUID claim, String settled) {
        List<?> addresses = database.createNativeQuery(GIVEN_UP, String.class)
                .setParameter("tenant", connection.tenantId())
                .setParameter("claim", claim)
                .setParameter("settled", settled)
                .getResultList();
        return addresses.stream().map(String.class::cast).toList();
    }

    /** Locks the claimed users and whoever waits for these addresses. */
    void lock(ConnectionView connection, UUID claim, Collection<String> addresses) {
        var query = addresses.isEmpty()
                ? database.createNativeQuery(LOCK_CLAIMED)
                : of(connection, database.createNativeQuery(LOCK_CLAIMED_AND_WAITING))
                        .setParameter("emails", addresses.toArray(String[]::new));
        query.setParameter("claim", claim).getSingleResult();
    }

    /** Marks whoever waits for these addresses for delivery; gives the number of users. */
    int wake(ConnectionView connection, Collection<String> addresses) {
        return addresses.isEmpty()
                ? 0
                : of(connection, database.createNativeQuery(WAKE))
                        .setParameter("emails", addresses.toArray(String[]::new))
                        .executeUpdate();
    }

    private static Query of(ConnectionView connection, Query query) {
        return query.setParameter("tenant", connection.tenantId()).setParameter("connection", connection.id());
    }
}
