package io.zugang.sync.link;

import io.zugang.platform.events.Outbox;
import io.zugang.sync.connection.ConnectionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;

@ApplicationScoped
public class LinkService {

    private final LinkRepository links;
    private final Outbox outbox;

    LinkService(LinkRepository links, Outbox outbox) {
        this.links = links;
        this.outbox = outbox;
    }

    /** Links users to their accounts; links that exist already are left alone and told to nobody. */
    @Transactional
    public void link(ConnectionView connection, Collection<NewLink> confirmed) {
        if (confirmed.isEmpty()) {
            return;
        }
        var added = links.add(connection, confirmed);
        confirmed.stream()
                .filter(link -> added.contains(link.id()))
                .map(link -> created(connection, link))
                .forEach(outbox::publish);
    }

    private static LinkEvent created(ConnectionView connection, NewLink link) {
        return new LinkEvent.Created(
                link.id(),
                connection.tenantId(),
                new LinkEvent.Payload(
                        link.id(),
                        connection.tenantId(),
                        connection.id(),
                        connection.installationId(),
                        link.accountId(),
                        link.sourceUserId()));
    }
}
