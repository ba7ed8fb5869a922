package io.zugang.access.group;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of tenant-service's representatives that matters here.
 *
 * @param id                 the assignment
 * @param tenantId           the customer
 * @param accountId          who represents it
 * @param derivedMemberships at the end of an assignment KEEP or REMOVE, which is what happens if it is left out
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RepresentativeFact(
        UUID id, UUID tenantId, UUID accountId, @Nullable String derivedMemberships) {

    boolean keepsMemberships() {
        return "KEEP".equals(derivedMemberships);
    }
}
