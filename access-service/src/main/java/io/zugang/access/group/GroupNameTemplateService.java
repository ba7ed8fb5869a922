package io.zugang.access.group;

import io.zugang.access.tenant.TenantDirectory;
import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.persistence.StaleVersionException;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** How the provider names the groups of tenants. */
@ApplicationScoped
class GroupNameTemplateService {

    private static final String TARGET = "group-name-template";

    private final GroupNameTemplateRepository templates;
    private final ProviderRepository providers;
    private final GroupRenaming renaming;
    private final TenantDirectory tenants;
    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final TenantScope scope;

    GroupNameTemplateService(
            GroupNameTemplateRepository templates,
            ProviderRepository providers,
            GroupRenaming renaming,
            TenantDirectory tenants,
            CurrentCaller caller,
            AuditTrail audit,
            TenantScope scope) {
        this.templates = templates;
        this.providers = providers;
        this.renaming = renaming;
        this.tenants = tenants;
        this.caller = caller;
        this.audit = audit;
        this.scope = scope;
    }

    @Transactional
    GroupNameTemplate get() {
        return templates.of(provider());
    }

    @Transactional
    GroupNameTemplate replace(GroupNameTemplateRequest request, long expectedVersion) {
        var provider = provider();
        var before = templates.of(provider);
        if (before.version() != expectedVersion || !templates.save(provider, request.template(expectedVersion))) {
            throw new StaleVersionException(before.version());
        }
        var after = templates.of(provider);
        audit.record(
                "group-name-template.changed",
                TARGET,
                provider,
                provider,
                GroupNameTemplateResponse.of(before),
                GroupNameTemplateResponse.of(after));
        return after;
    }

    /** Gives every group of a tenant the name that it would get now; tells how many had another one. */
    int renameAll() {
        var provider = reachedProvider();
        return scope.call(Reach.EVERYTHING, () -> renameEverywhere(provider));
    }

    @Transactional
    UUID reachedProvider() {
        return provider();
    }

    @Transactional
    int renameEverywhere(UUID provider) {
        int renamed = renaming.rename(provider, templates.of(provider));
        audit.record(
                "group-name-template.applied", TARGET, provider, provider, null, new GroupsRenamedResponse(renamed));
        return renamed;
    }

    /** The caller's; it must be within his reach. */
    private UUID provider() {
        return tenants.reachedOrOwn(
                        providers.providerOf(caller.get().tenantId()).orElse(null))
                .id();
    }
}
