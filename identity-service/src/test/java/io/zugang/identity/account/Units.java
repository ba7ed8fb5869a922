package io.zugang.identity.account;

import io.zugang.platform.testing.CloudEventJson;
import io.zugang.platform.testing.Neighbours;
import java.util.UUID;

/** Units of companies, as tenant-service tells of them. */
final class Units {

    private Units() {}

    /** A new unit that this service knows. */
    static UUID in(UUID tenantId) {
        var unit = UUID.randomUUID();
        tell("created", tenantId, unit, 0);
        Neighbours.awaitHandled("tenant-service");
        return unit;
    }

    static void tell(String fact, UUID tenantId, UUID unit, long version) {
        Neighbours.emit("tenant-service", telling(fact, tenantId, unit, version));
    }

    static CloudEventJson telling(String fact, UUID tenantId, UUID unit, long version) {
        return CloudEventJson.of("tenant.unit." + fact + ".v1", unit, tenantId, """
                {"id":"%s","tenantId":"%s","parentId":null,"name":"Werk","version":%d}""".formatted(unit, tenantId, version));
    }
}
