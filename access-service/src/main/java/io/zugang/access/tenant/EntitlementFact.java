package io.zugang.access.tenant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** The part of tenant-service's entitlement that matters here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EntitlementFact(UUID id, String moduleKey, String state, long version) {

    /** Whether the tenant may use the module now. */
    boolean isLive() {
        return state.equals("ACTIVE");
    }
}
