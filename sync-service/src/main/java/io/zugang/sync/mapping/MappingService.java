package io.zugang.sync.mapping;

import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.http.EntityVersion;
import io.zugang.sync.connection.ConnectionDirectory;
import io.zugang.sync.connection.ConnectionOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;

@ApplicationScoped
class MappingService {

    private final MappingRepository mappings;
    private final ConnectionDirectory connections;
    private final MappingConfig config;
    private final AuditTrail audit;

    MappingService(
            MappingRepository mappings, ConnectionDirectory connections, MappingConfig config, AuditTrail audit) {
        this.mappings = mappings;
        this.connections = connections;
        this.config = config;
        this.audit = audit;
    }

    void layBeside(@Observes ConnectionOpened opened) {
        mappings.persist(new Mapping(opened.tenantId(), opened.connectionId(), config.minNameLength()));
    }

    @Transactional
    Mapping get(UUID connectionId) {
        return mappings.of(connections.reached(connectionId).tenantId(), connectionId);
    }

    /** Takes effect with the next run or push; accounts that exist already are left as they are. */
    @Transactional
    Mapping replace(UUID connectionId, EntityVersion expected, ReplaceMappingRequest request) {
        var connection = connections.reached(connectionId);
        var mapping = mappings.of(connection.tenantId(), connectionId);
        mapping.requireVersion(expected.value());
        connection.requireOpen();
        var before = MappingResponse.of(mapping);
        mapping.change(request.excludedTypes(), request.minNameLength());
        mappings.flush();
        audit.record(
                "mapping.replace", "mapping", mapping.id(), mapping.tenantId(), before, MappingResponse.of(mapping));
        return mapping;
    }
}
