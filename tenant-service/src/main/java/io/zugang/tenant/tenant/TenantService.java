package io.zugang.tenant.tenant;

import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Lists, reads and changes companies. */
@ApplicationScoped
class TenantService {

    private final TenantRepository tenants;
    private final TenantIdentifiers identifiers;
    private final TenantScope scope;
    private final TenantJournal journal;

    TenantService(TenantRepository tenants, TenantIdentifiers identifiers, TenantScope scope, TenantJournal journal) {
        this.tenants = tenants;
        this.identifiers = identifiers;
        this.scope = scope;
        this.journal = journal;
    }

    @Transactional
    public Page<TenantResponse> list(TenantFilter filter, PageRequest page) {
        var rows = tenants.list(filter, scope.reach(), page.after(), page.limit() + 1);
        return Page.of(rows, page, TenantResponse::of, TenantRepository::sortKey);
    }

    @Transactional
    public TenantResponse get(UUID id) {
        return TenantResponse.of(require(id));
    }

    @Transactional
    public TenantResponse update(UUID id, EntityVersion expected, UpdateTenantRequest request) {
        var tenant = require(id);
        tenant.requireVersion(expected.value());
        var before = TenantResponse.of(tenant);
        var changed = apply(request, tenant);
        if (changed.isEmpty()) {
            return before;
        }
        identifiers.claim(tenant);
        identifiers.giveUp(tenant, before.name(), before.number());
        tenants.flush();
        var after = TenantResponse.of(tenant);
        journal.updated("tenant.update", before, after, changed);
        return after;
    }

    private static List<String> apply(UpdateTenantRequest request, Tenant tenant) {
        var changed = new ArrayList<String>();
        if (request.name() != null && !request.name().strip().equals(tenant.name())) {
            tenant.rename(request.name());
            changed.add("name");
        }
        if (request.number() != null && !Objects.equals(request.number(), tenant.number())) {
            tenant.renumber(request.number());
            changed.add("number");
        }
        return changed;
    }

    private Tenant require(UUID id) {
        return tenants.findReachable(id, scope.reach()).orElseThrow(TenantDirectory::notFound);
    }
}
