package io.zugang.sync.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.sync.connection.ConnectionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class LinkRepository {

    private static final String LINKS = """
            from jsonb_to_recordset(cast(:links as jsonb)) as n (id uuid, "sourceUserId" text, "accountId" uuid)
            """;

    // A user may come to another account, but never to one that stands for another user of the installation: a
    // collision
    // here would stop a whole batch.
    private static final String MOVE = """
            update account_link l
            set account_id = n."accountId"
            """ + LINKS + """
                    where l.tenant_id = :tenant and l.installation_id = :installation
                      and l.source_user_id = n."sourceUserId" and l.account_id <> n."accountId"
                      and not exists (select 1 from account_link other
                                      where other.installation_id = l.installation_id
                                        and other.account_id = n."accountId")
                    """;

    private static final String ADD = """
            insert into account_link
                (id, tenant_id, connection_id, installation_id, source_user_id, account_id, created_at)
            select n.id, :tenant, :connection, :installation, n."sourceUserId", n."accountId", clock_timestamp()
            """ + LINKS + """
                    on conflict do nothing
                    returning id
                    """;

    private final EntityManager database;
    private final ObjectMapper json;

    LinkRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Adds the links that are new and says which those are. */
    Set<UUID> add(ConnectionView connection, Collection<NewLink> links) {
        var asJson = json(links);
        database.createNativeQuery(MOVE)
                .setParameter("links", asJson)
                .setParameter("tenant", connection.tenantId())
                .setParameter("installation", connection.installationId())
                .executeUpdate();
        List<?> added = database.createNativeQuery(ADD, UUID.class)
                .setParameter("links", asJson)
                .setParameter("tenant", connection.tenantId())
                .setParameter("connection", connection.id())
                .setParameter("installation", connection.installationId())
                .getResultList();
        return added.stream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    private String json(Collection<NewLink> links) {
        try {
            return json.writeValueAsString(links);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Links are plain records", e);
        }
    }
}
