package io.zugang.access.subject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.platform.events.CloudEvent;
import io.zugang.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Keeps the projection of accounts, ended sessions and installation clients. */
@ApplicationScoped
class IdentityEvents implements EventHandler {

    private static final String DELETED = "identity.account.deleted.v1";
    private static final String SESSION_ENDED = "identity.session.ended.v1";
    private static final String CLIENT_CREATED = "identity.client.created.v1";

    private final SubjectService subjects;
    private final ObjectMapper json;

    IdentityEvents(SubjectService subjects, ObjectMapper json) {
        this.subjects = subjects;
        this.json = json;
    }

    @Override
    public String source() {
        return "identity-service";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "identity.account.created.v1",
                "identity.account.updated.v1",
                "identity.account.enabled.v1",
                "identity.account.disabled.v1",
                "identity.account.validity-started.v1",
                "identity.account.validity-expired.v1",
                DELETED,
                SESSION_ENDED,
                CLIENT_CREATED);
    }

    @Override
    public void handle(CloudEvent event) {
        switch (event.type()) {
            case DELETED -> subjects.accountDeleted(read(event, AccountFact.class));
            case SESSION_ENDED -> subjects.sessionEnded(event.tenantid(), read(event, SessionFact.class));
            case CLIENT_CREATED -> subjects.clientTold(read(event, ClientFact.class));
            default -> subjects.accountTold(event.tenantid(), read(event, AccountFact.class));
        }
    }

    private <T> T read(CloudEvent event, Class<T> type) {
        try {
            return json.treeToValue(event.data(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The data of event " + event.id() + " cannot be read", e);
        }
    }
}
