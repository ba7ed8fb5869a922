package io.zugang.identity.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a partner wants to prove the partnership. */
record PartnerProofRequest(
        @NotNull ProofMethod method,

        @Schema(examples = "P-10023") @NotBlank @Size(max = 40)
        String partnerNumber) {

    /** The provider looks at the number and approves. */
    enum ProofMethod {
        APPROVAL
    }
}
