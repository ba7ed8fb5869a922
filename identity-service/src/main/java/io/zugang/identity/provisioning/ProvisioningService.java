package io.zugang.identity.provisioning;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.identity.account.AccountBatch;
import io.zugang.identity.account.BatchAccount;
import io.zugang.identity.installation.InstallationLink;
import io.zugang.identity.installation.InstallationLinks;
import io.zugang.identity.mail.MailKind;
import io.zugang.identity.mail.MailOrder;
import io.zugang.identity.mail.MailQueue;
import io.zugang.identity.tenant.TenantDirectory;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a batch in one transaction: decided as a whole, stored in sets, told account by account. */
@ApplicationScoped
class ProvisioningService {

    private static final int ATTEMPTS = 3;
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DEADLOCK = "40P01";

    private final AccountBatch accounts;
    private final InstallationLinks links;
    private final TenantDirectory tenants;
    private final MailQueue mails;
    private final TenantScope scope;

    ProvisioningService(
            AccountBatch accounts,
            InstallationLinks links,
            TenantDirectory tenants,
            MailQueue mails,
            TenantScope scope) {
        this.accounts = accounts;
        this.links = links;
        this.tenants = tenants;
        this.mails = mails;
        this.scope = scope;
    }

    /** Addresses are matched over all tenants, which only a caller who reaches everything may cause. */
    ProvisioningResponse provision(ProvisioningRequest request) {
        if (!scope.reach().everything()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Provisioning is for services that reach all tenants.");
        }
        var deliveries = request.items().stream().map(Delivery::of).toList();
        tenants.catchUpWith(tenantIds(deliveries));
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> settle(deliveries, request.isDryRun()));
            } catch (RuntimeException e) {
                // Somebody took one of the addresses outside of any batch; deciding again sees who.
                if (attempt == ATTEMPTS || !isCollision(e)) {
                    throw e;
                }
            }
        }
    }

    private ProvisioningResponse settle(List<Delivery> deliveries, boolean isDryRun) {
        accounts.lockTenants(tenantIds(deliveries));
        var plan = new ProvisioningPlan(deliveries, look(deliveries));
        if (!isDryRun) {
            write(plan);
        }
        return new ProvisioningResponse(plan.results());
    }

    private void write(ProvisioningPlan plan) {
        accounts.update(plan.updated.values());
        accounts.insert(plan.created.values());
        links.insert(plan.newLinks);
        links.update(plan.changedLinks);
        var changed = plan.changedFields;
        accounts.followAdminFlags(linked(plan)).stream()
                .filter(id -> !plan.created.containsKey(id))
                .forEach(id -> changed.merge(id, Set.of("installationAdmin"), ProvisioningService::union));
        mails.enqueue(plan.created.values().stream()
                .map(ProvisioningService::invitation)
                .toList());
        accounts.tellCreated(plan.initialRoles);
        accounts.tellUpdated(changed);
    }

    private Situation look(List<Delivery> deliveries) {
        var known = links.find(deliveries.stream().map(Delivery::user).toList());
        var emails = deliveries.stream()
                .map(Delivery::email)
                .filter(email -> !email.isEmpty())
                .collect(Collectors.toSet());
        var linkedIds = ids(known.values(), InstallationLink::accountId);
        var found = accounts.lock(linkedIds, emails);
        return new Situation(
                known,
                found,
                links.installationsOf(ids(found, BatchAccount::id)),
                accounts.reserved(emails),
                tenants.active(tenantIds(deliveries)));
    }

    private static Set<UUID> linked(ProvisioningPlan plan) {
        var ids = new HashSet<UUID>();
        plan.newLinks.forEach(link -> ids.add(link.accountId()));
        plan.changedLinks.forEach(link -> ids.add(link.accountId()));
        return ids;
    }

    private static MailOrder invitation(BatchAccount account) {
        return new MailOrder(
                account.tenantId(),
                account.id(),
                MailKind.SET_PASSWORD_AFTER_SYNC,
                new MailOrder.Recipient(account.email(), account.firstName(), account.lastName(), account.locale()));
    }

    private static Set<UUID> tenantIds(List<Delivery> deliveries) {
        return ids(deliveries, Delivery::tenantId);
    }

    private static <T> Set<UUID> ids(Collection<T> things, Function<T, UUID> id) {
        return things.stream().map(id).collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> left, Set<String> right) {
        var union = new TreeSet<>(left);
        union.addAll(right);
        return union;
    }

    private static boolean isCollision(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return UNIQUE_VIOLATION.equals(sql.getSQLState()) || DEADLOCK.equals(sql.getSQLState());
            }
        }
        return false;
    }
}
