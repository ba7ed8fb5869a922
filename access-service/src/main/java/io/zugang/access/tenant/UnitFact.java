package io.zugang.access.tenant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of tenant-service's organizational unit that matters here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record UnitFact(UUID id, @Nullable UUID parentId, String name, long version) {}
