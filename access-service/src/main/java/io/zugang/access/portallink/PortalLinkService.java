package io.zugang.access.portallink;

import io.zugang.access.engine.Holding;
import io.zugang.access.engine.TenantFacts;
import io.zugang.access.portallink.PortalLinksResponse.Link;
import io.zugang.access.snapshot.Snapshot;
import io.zugang.access.subject.OwnAccount;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the applications in which somebody has any right that counts. */
@ApplicationScoped
class PortalLinkService {

    private static final String SSO_ADMINISTRATION = "sso-administration";
    private static final String SSO_PERMISSION = "sso-administration:access";
    private static final String SSO_SETTING = "portal.sso-admin-url";

    private final OwnAccount own;
    private final Snapshot snapshot;
    private final Clock clock;

    PortalLinkService(OwnAccount own, Snapshot snapshot, Clock clock) {
        this.own = own;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    PortalLinksResponse ofCaller() {
        var account = own.enter();
        snapshot.requireFresh();
        var type = account.type().wireName();
        var holding = snapshot.world().holdingOf(type, account.key());
        var home = snapshot.world().homeOf(type, account.key());
        var facts = home == null ? TenantFacts.UNKNOWN : home.facts();
        var applications = holding == null ? Set.<String>of() : applications(holding, facts, clock.instant());
        return new PortalLinksResponse(applications.stream()
                .map(application -> new Link(application, address(application, facts.settings())))
                .toList());
    }

    private Set<String> applications(Holding holding, TenantFacts facts, Instant now) {
        var catalogue = snapshot.world().catalogue();
        var found = new TreeSet<String>();
        for (var grant : holding.grants()) {
            if (grant.counted() && grant.covers(now) && facts.has(grant.role().module())) {
                grant.role().allowed().forEach(number -> {
                    var permission = catalogue.permission(number);
                    if (holding.mayUse(permission.application(), now)) {
                        found.add(
                                permission.name().equals(SSO_PERMISSION)
                                        ? SSO_ADMINISTRATION
                                        : permission.application());
                    }
                });
            }
        }
        return found;
    }

    private static @Nullable String address(String application, Map<String, String> settings) {
        var key = application.equals(SSO_ADMINISTRATION) ? SSO_SETTING : "portal.application-url." + application;
        return settings.get(key);
    }
}
