package io.zugang.tenant.tenant;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RegisteredCompany")
record RegisteredCompanyResponse(UUID tenantId, TenantStatus status) {

    static RegisteredCompanyResponse of(Tenant tenant) {
        return new RegisteredCompanyResponse(tenant.id(), tenant.status());
    }
}
