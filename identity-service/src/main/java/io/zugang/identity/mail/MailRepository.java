package io.zugang.identity.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.zugang.platform.persistence.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The queue, and the list of mails within a reach. */
@ApplicationScoped
class MailRepository implements PanacheRepositoryBase<MailMessage, UUID> {

    private static final String DUE = "select * from mail_message"
            + " where (state = 'QUEUED' and next_attempt_at <= :now) or (state = 'SENDING' and lease_until < :now)"
            // People who wait in front of a screen go before the hundreds of an import.
            + " order by kind = 'SET_PASSWORD_AFTER_SYNC', next_attempt_at, id limit :limit for update skip locked";

    /** The next mails to send; what another replica has locked is left to it. */
    List<MailMessage> lockDue(Instant now, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(DUE, MailMessage.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    List<MailMessage> page(MailFilter filter, Reach reach, @Nullable String after, int limit) {
        var query = new ArrayList<String>(List.of("(:everything = true or tenantId in :tenants"
                + " or tenantId in (select t.id from KnownTenant t where t.partnerId in :partners))"));
        var values = new HashMap<String, Object>();
        values.put("everything", reach.everything());
        values.put("tenants", reach.tenants());
        values.put("partners", reach.managedBy());
        if (filter.to != null) {
            query.add("recipient = :to");
            values.put("to", filter.to.strip().toLowerCase(Locale.ROOT));
        }
        if (filter.state != null) {
            query.add("state = :state");
            values.put("state", filter.state);
        }
        if (after != null) {
            query.add("id < :after");
            values.put("after", UUID.fromString(after));
        }
        return find(String.join(" and ", query) + " order by id desc", values)
                .range(0, limit - 1)
                .list();
    }

    long sentSince(UUID accountId, MailKind kind, Instant since) {
        return count("accountId = ?1 and kind = ?2 and createdAt > ?3", accountId, kind, since);
    }
}
