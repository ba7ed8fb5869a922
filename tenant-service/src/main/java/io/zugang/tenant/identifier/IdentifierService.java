package io.zugang.tenant.identifier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Claims and gives up identifiers, always within the transaction that changes their owner. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class IdentifierService {

    private final IdentifierRepository identifiers;
    private final IdentifierConfig config;
    private final Clock clock;

    IdentifierService(IdentifierRepository identifiers, IdentifierConfig config, Clock clock) {
        this.identifiers = identifiers;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Claims a value and waits for a concurrent claim to be decided.
     *
     * @return the holder afterwards: the claimant, or the tenant that was first
     */
    public UUID claim(IdentifierKind kind, String value, UUID tenantId) {
        return identifiers.claim(kind, value, tenantId, clock.instant());
    }

    public Optional<UUID> holder(IdentifierKind kind, String value) {
        return identifiers.holder(kind, value);
    }

    /** Keeps a value, that its holder no longer uses, from others for the configured time. */
    public void reserve(IdentifierKind kind, String value, UUID tenantId) {
        identifiers.reserve(kind, value, tenantId, clock.instant().plus(config.reservedFor()));
    }

    /** Frees everything a tenant holds, at once. Only for tenants that never became active. */
    public void releaseAll(UUID tenantId) {
        identifiers.releaseAll(tenantId);
    }
}
