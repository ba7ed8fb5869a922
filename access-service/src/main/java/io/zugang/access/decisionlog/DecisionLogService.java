package io.zugang.access.decisionlog;

import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

@ApplicationScoped
class DecisionLogService {

    private final DecisionLogRepository entries;
    private final TenantScope scope;

    DecisionLogService(DecisionLogRepository entries, TenantScope scope) {
        this.entries = entries;
        this.scope = scope;
    }

    /** Entries within the caller's reach, newest first. */
    @Transactional
    Page<DecisionLogEntryResponse> list(DecisionLogFilter filter, PageRequest page) {
        var after = page.after();
        var rows = entries.find(scope.reach(), filter, after == null ? null : UUID.fromString(after), page.limit() + 1);
        return Page.of(rows, page, DecisionLogEntryResponse::of, row -> row.id.toString());
    }
}
