package io.zugang.platform.audit;

import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

@ApplicationScoped
class AuditEntryService {

    private final AuditEntryRepository entries;
    private final TenantScope scope;

    AuditEntryService(AuditEntryRepository entries, TenantScope scope) {
        this.entries = entries;
        this.scope = scope;
    }

    /** Entries within the caller's reach, newest first. */
    @Transactional
    public Page<AuditEntryResponse> list(AuditQuery query, PageRequest page) {
        var after = page.after();
        var rows = entries.find(scope.reach(), query, after == null ? null : UUID.fromString(after), page.limit());
        return Page.of(rows, page, AuditEntryResponse::of, row -> row.id().toString());
    }
}
