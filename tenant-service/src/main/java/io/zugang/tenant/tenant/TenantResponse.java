package io.zugang.tenant.tenant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Tenant", description = "A company")
record TenantResponse(
        UUID id,
        TenantKind kind,
        TenantStatus status,

        @Schema(description = "The partner that manages this customer; null for all others") @JsonInclude @Nullable
        UUID partnerId,

        @Schema(description = "The company that owns this one") @JsonInclude @Nullable
        UUID parentId,

        ManagedBy managedBy,

        @Schema(examples = "Bäckerei Sonnenschein KG") String name,

        @Schema(examples = "K-10023") @JsonInclude @Nullable String number,

        long version,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Only in the answer to a creation") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        List<Warning> warnings) {

    @Schema(name = "TenantWarning", description = "Something to look at; the request was carried out")
    record Warning(@Schema(examples = "similar-name") String code, String message) {}

    static TenantResponse of(Tenant tenant) {
        return new TenantResponse(
                tenant.id(),
                tenant.kind(),
                tenant.status(),
                tenant.partnerId(),
                tenant.parentId(),
                tenant.managedBy(),
                tenant.name(),
                tenant.number(),
                tenant.version(),
                tenant.createdAt(),
                tenant.updatedAt(),
                null);
    }

    TenantResponse withWarnings(List<Warning> found) {
        return new TenantResponse(
                id,
                kind,
                status,
                partnerId,
                parentId,
                managedBy,
                name,
                number,
                version,
                createdAt,
                updatedAt,
                List.copyOf(found));
    }
}
