package io.zugang.access.tenant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of tenant-service's tenant that matters here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TenantFact(
        UUID id,
        String kind,
        @Nullable UUID partnerId,
        @Nullable UUID parentId,
        @Nullable String number,
        String name,
        @Nullable String shortName,
        String status,
        long version) {}
