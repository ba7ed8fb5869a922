package io.zugang.tenant.domain;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Domain", description = "A domain that a company claims")
record DomainResponse(
        UUID id,
        UUID tenantId,

        @Schema(examples = "baeckerei-sonnenschein.de") String domain,
        DomainState state,

        @Schema(description = "The company's first domain") boolean primary,

        @Schema(description = "The TXT record that proves control of the domain")
        Proof proof,

        @Schema(description = "When the record was last looked for") @Nullable
        Instant checkedAt,

        long version,
        Instant createdAt) {

    @Schema(name = "DomainProof")
    record Proof(
            @Schema(examples = "_zugang.baeckerei-sonnenschein.de")
            String recordName,

            @Schema(examples = "zugang-verification=3q2-7w…")
            String recordValue) {}

    static DomainResponse of(TenantDomain domain) {
        return new DomainResponse(
                domain.id(),
                domain.tenantId(),
                domain.domain(),
                domain.state(),
                domain.isPrimary(),
                new Proof(DomainProof.recordName(domain.domain()), domain.challenge()),
                domain.checkedAt(),
                domain.version(),
                domain.createdAt());
    }
}
