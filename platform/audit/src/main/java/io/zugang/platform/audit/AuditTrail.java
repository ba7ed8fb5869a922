package io.zugang.platform.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.platform.http.RequestId;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Where services note what they did and for whom. */
@ApplicationScoped
public class AuditTrail {

    private static final String NO_REQUEST = "-";

    private final AuditEntryRepository entries;
    private final CurrentCaller callers;
    private final ObjectMapper json;
    private final Clock clock;
    private final String service;

    AuditTrail(
            AuditEntryRepository entries,
            CurrentCaller callers,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "zugang.service") String service) {
        this.entries = entries;
        this.callers = callers;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    /**
     * Notes an act in the running transaction: it is audited if and only if it is committed.
     *
     * <p>Before and after are states as the API shows them (records, not entities: an entity may have changed by now). They
     * are hashed and compared, not stored. They must hold no secrets all the same, as a short one can be guessed from a
     * hash.
     *
     * @param action     the act, such as {@code role.update}
     * @param targetType what it was done to, such as {@code role}
     * @param tenantId   the tenant the target belongs to
     * @param before     the state before, null if the target is new
     * @param after      the state afterwards, null if the target is gone
     */
    // Six arguments, because each is one fact and call sites read like a sentence; a record would only move them.
    @SuppressWarnings("checkstyle:ParameterNumber")
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            String action,
            String targetType,
            UUID targetId,
            UUID tenantId,
            @Nullable Object before,
            @Nullable Object after) {
        entries.persist(new AuditEntry(
                actor(),
                new AuditedAct(action, targetType, targetId, tenantId),
                ChangeDigest.of(before, after, json),
                clock.instant(),
                RequestId.current()));
    }

    private Actor actor() {
        var caller = callers.orNull();
        if (caller != null) {
            return new Actor(caller.subjectType(), caller.id(), caller.tenantId());
        }
        boolean inRequest = !RequestId.current().equals(NO_REQUEST);
        return inRequest ? new Actor("anonymous", NO_REQUEST, null) : new Actor("system", service, null);
    }
}
