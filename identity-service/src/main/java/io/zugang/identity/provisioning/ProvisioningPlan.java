package io.zugang.identity.provisioning;

import io.zugang.identity.account.AttributeOwner;
import io.zugang.identity.account.BatchAccount;
import io.zugang.identity.installation.InstallationLink;
import io.zugang.identity.installation.SourceUserKey;
import io.zugang.identity.provisioning.ProvisioningResponse.Outcome;
import io.zugang.identity.provisioning.ProvisioningResponse.Reason;
import io.zugang.identity.provisioning.ProvisioningResponse.Result;
import io.zugang.platform.persistence.Uuid7;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides about a batch before anything is written. Changes of known users come first, all at once, so that two of them may
 * swap their addresses; then unknown users are linked or created by who holds their address afterwards.
 */
class ProvisioningPlan {

    private final Situation situation;
    private final List<Delivery> deliveries;
    private final Result[] results;
    private final Map<UUID, BatchAccount> accounts = new HashMap<>();
    private final Map<String, UUID> holders = new HashMap<>();
    private final Map<UUID, Set<UUID>> installations = new HashMap<>();
    private final Map<Integer, BatchAccount> changes = new LinkedHashMap<>();

    final Map<UUID, BatchAccount> created = new LinkedHashMap<>();
    final Map<UUID, BatchAccount> updated = new LinkedHashMap<>();
    final Map<UUID, Set<String>> changedFields = new LinkedHashMap<>();
    final Map<UUID, Set<String>> initialRoles = new LinkedHashMap<>();
    final List<InstallationLink> newLinks = new ArrayList<>();
    final List<InstallationLink> changedLinks = new ArrayList<>();

    ProvisioningPlan(List<Delivery> deliveries, Situation situation) {
        this.deliveries = deliveries;
        this.situation = situation;
        this.results = new Result[deliveries.size()];
        for (var account : situation.accounts()) {
            accounts.put(account.id(), account);
            hold(account);
        }
        situation.installations().forEach((account, linked) -> installations.put(account, new HashSet<>(linked)));
        judge();
        collectChanges();
        refuseCollidingChanges();
        applyChanges();
        placeUnknown();
    }

    List<Result> results() {
        return Arrays.asList(results);
    }

    private void hold(BatchAccount account) {
        holders.put(account.email(), account.id());
        holders.putIfAbsent(account.login(), account.id());
    }

    private void judge() {
        var seen = new HashSet<SourceUserKey>();
        for (int i = 0; i < results.length; i++) {
            var delivery = deliveries.get(i);
            if (!seen.add(delivery.user())) {
                fail(i, new Reason("SOURCE_USER_REPEATED", "sourceUserId"));
            } else if (!situation.activeTenants().contains(delivery.tenantId())) {
                fail(i, new Reason("TENANT_NOT_ACTIVE", null));
            } else if (!delivery.reasons().isEmpty()) {
                results[i] = new Result(delivery.user().sourceUserId(), Outcome.FAILED, null, delivery.reasons());
            }
        }
    }

    private void collectChanges() {
        for (int i = 0; i < results.length; i++) {
            var link = situation.links().get(deliveries.get(i).user());
            if (results[i] == null && link != null) {
                collectChange(i, link);
            }
        }
    }

    private void collectChange(int i, InstallationLink link) {
        var delivery = deliveries.get(i);
        var account = accounts.get(link.accountId());
        if (account == null || !link.tenantId().equals(delivery.tenantId())) {
            fail(i, new Reason("INSTALLATION_OF_OTHER_TENANT", null));
            return;
        }
        boolean stale = delivery.sourceVersion() < link.sourceVersion();
        if (stale || Arrays.equals(delivery.hash(), link.deliveredHash())) {
            succeed(i, Outcome.UNCHANGED, account.id());
        } else if (account.managedBy() == AttributeOwner.LOCAL) {
            // The installation is not the master of this person's data; only the link learns of the change.
            changedLinks.add(link(delivery, account.id()));
            succeed(i, Outcome.UNCHANGED, account.id());
        } else {
            changes.put(
                    i, account.with(delivery.email(), delivery.firstName(), delivery.lastName(), delivery.locale()));
        }
    }

    /** A change whose address stays with somebody else fails, and keeps its own address from others: until all is stable. */
    private void refuseCollidingChanges() {
        boolean stable = false;
        while (!stable) {
            var moving = new HashSet<UUID>();
            changes.values().stream().filter(this::moves).forEach(change -> moving.add(change.id()));
            var claimed = new HashSet<String>();
            var refused = new ArrayList<Integer>();
            changes.forEach((i, change) -> {
                if (moves(change) && (!isFree(change, moving) || !claimed.add(change.email()))) {
                    refused.add(i);
                }
            });
            refused.forEach(i -> {
                changes.remove(i);
                fail(i, emailUsed());
            });
            stable = refused.isEmpty();
        }
    }

    private boolean moves(BatchAccount change) {
        return !current(change).email().equals(change.email());
    }

    private boolean isFree(BatchAccount change, Set<UUID> moving) {
        var holder = holders.get(change.email());
        boolean left = holder == null || holder.equals(change.id()) || moving.contains(holder);
        return left && !situation.reserved().contains(change.email());
    }

    private void applyChanges() {
        changes.values().forEach(change -> {
            holders.remove(current(change).email(), change.id());
            holders.remove(current(change).login(), change.id());
        });
        changes.forEach((i, change) -> {
            var fields = differences(current(change), change);
            if (!fields.isEmpty()) {
                updated.put(change.id(), change);
                changedFields.put(change.id(), fields);
            }
            changedLinks.add(link(deliveries.get(i), change.id()));
            succeed(i, Outcome.UPDATED, change.id());
        });
        changes.values().forEach(change -> {
            accounts.put(change.id(), change);
            hold(change);
        });
    }

    private void placeUnknown() {
        for (int i = 0; i < results.length; i++) {
            if (results[i] == null) {
                place(i);
            }
        }
    }

    private void place(int i) {
        var delivery = deliveries.get(i);
        var holder = holder(delivery.email());
        if (situation.reserved().contains(delivery.email())) {
            fail(i, emailUsed());
        } else if (holder == null) {
            create(i);
        } else {
            link(i, holder);
        }
    }

    private @Nullable BatchAccount holder(String email) {
        var id = holders.get(email);
        return id == null ? null : accounts.get(id);
    }

    private void create(int i) {
        var delivery = deliveries.get(i);
        var account = new BatchAccount(
                Uuid7.next(),
                delivery.tenantId(),
                delivery.email(),
                delivery.email(),
                delivery.firstName(),
                delivery.lastName(),
                delivery.locale(),
                AttributeOwner.SOURCE,
                false);
        created.put(account.id(), account);
        initialRoles.put(
                account.id(), delivery.admin() ? Set.of("portal-user", "tenant-admin") : Set.of("portal-user"));
        accounts.put(account.id(), account);
        hold(account);
        addLink(delivery, account.id());
        succeed(i, Outcome.CREATED, account.id());
    }

    private void link(int i, BatchAccount holder) {
        var delivery = deliveries.get(i);
        boolean linkable = !holder.deleted()
                && holder.tenantId().equals(delivery.tenantId())
                && holder.email().equals(delivery.email())
                && !installations
                        .getOrDefault(holder.id(), Set.of())
                        .contains(delivery.user().installationId());
        if (!linkable) {
            fail(i, emailUsed());
            return;
        }
        addLink(delivery, holder.id());
        if (!created.containsKey(holder.id())) {
            changedFields.merge(holder.id(), Set.of("installations"), ProvisioningPlan::union);
        }
        succeed(i, Outcome.LINKED, holder.id());
    }

    private void addLink(Delivery delivery, UUID accountId) {
        newLinks.add(link(delivery, accountId));
        installations
                .computeIfAbsent(accountId, id -> new HashSet<>())
                .add(delivery.user().installationId());
    }

    private BatchAccount current(BatchAccount change) {
        return accounts.getOrDefault(change.id(), change);
    }

    private void succeed(int i, Outcome outcome, UUID accountId) {
        results[i] = new Result(deliveries.get(i).user().sourceUserId(), outcome, accountId, List.of());
    }

    private void fail(int i, Reason reason) {
        results[i] = new Result(deliveries.get(i).user().sourceUserId(), Outcome.FAILED, null, List.of(reason));
    }

    private static Reason emailUsed() {
        return new Reason("EMAIL_USED_BY_OTHER_ACCOUNT", "email");
    }

    private static InstallationLink link(Delivery delivery, UUID accountId) {
        return new InstallationLink(
                delivery.tenantId(),
                accountId,
                delivery.user().installationId(),
                delivery.user().sourceUserId(),
                delivery.sourceVersion(),
                delivery.hash(),
                delivery.admin());
    }

    private static Set<String> differences(BatchAccount before, BatchAccount after) {
        var fields = new TreeSet<String>();
        if (!before.email().equals(after.email())) {
            fields.add("email");
        }
        if (!before.login().equals(after.login())) {
            fields.add("login");
        }
        if (!before.firstName().equals(after.firstName())) {
            fields.add("firstName");
        }
        if (!before.lastName().equals(after.lastName())) {
            fields.add("lastName");
        }
        if (!before.locale().equals(after.locale())) {
            fields.add("locale");
        }
        return fields;
    }

    private static Set<String> union(Set<String> left, Set<String> right) {
        var union = new TreeSet<>(left);
        union.addAll(right);
        return union;
    }
}
