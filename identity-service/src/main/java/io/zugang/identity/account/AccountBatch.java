package io.zugang.identity.account;

import io.zugang.identity.installation.InstallationLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Accounts in sets, for imports. The caller has entered the reach, holds the transaction and has decided about each item. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AccountBatch {

    private static final int AT_ONCE = 1_000;

    private final AccountBatchRepository batch;
    private final AccountRepository accounts;
    private final AccountJournal journal;
    private final IdentifierReservations reservations;
    private final InstallationLinks links;

    AccountBatch(
            AccountBatchRepository batch,
            AccountRepository accounts,
            AccountJournal journal,
            IdentifierReservations reservations,
            InstallationLinks links) {
        this.batch = batch;
        this.accounts = accounts;
        this.journal = journal;
        this.reservations = reservations;
        this.links = links;
    }

    /** Lets one batch at a time work on a tenant, so that two imports of it cannot create a person twice. */
    public void lockTenants(Collection<UUID> tenantIds) {
        new TreeSet<>(tenantIds).forEach(batch::lockTenant);
    }

    /** Locks and reads the accounts with these ids or with one of these addresses as e-mail or login. */
    public List<BatchAccount> lock(Collection<UUID> ids, Collection<String> emails) {
        return batch.lock(ids, emails);
    }

    /** Those of the addresses that deleted accounts have left behind. */
    public Set<String> reserved(Collection<String> emails) {
        return emails.isEmpty() ? Set.of() : reservations.reservedEmails(emails);
    }

    /** Stores new accounts under ids known beforehand. */
    public void insert(Collection<BatchAccount> created) {
        if (!created.isEmpty()) {
            batch.insert(created);
        }
    }

    /** Stores changed attributes in one statement, so that two accounts may swap their addresses. */
    public void update(Collection<BatchAccount> changed) {
        if (!changed.isEmpty()) {
            batch.update(changed);
        }
    }

    /** Makes accounts administrators exactly where one of their links says so; answers the ids that changed. */
    public Set<UUID> followAdminFlags(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : batch.followAdminFlags(ids);
    }

    /** Takes everybody out of a unit that is gone, a bounded number with each statement. */
    public void leaveUnit(UUID unitId) {
        Set<UUID> left;
        do {
            left = batch.leaveUnit(unitId, AT_ONCE);
            tellUpdated(left.stream().collect(Collectors.toMap(id -> id, id -> Set.of(AccountPlacement.FIELD))));
        } while (left.size() == AT_ONCE);
    }

    /** Tells of accounts that were inserted, with the roles each starts with. */
    public void tellCreated(Map<UUID, Set<String>> rolesById) {
        states(rolesById.keySet()).forEach((id, state) -> journal.created(state, rolesById.getOrDefault(id, Set.of())));
    }

    /** Tells of accounts that were changed, with the names of the changed fields. */
    public void tellUpdated(Map<UUID, Set<String>> changedById) {
        states(changedById.keySet())
                .forEach((id, state) -> journal.updated(state, changedById.getOrDefault(id, Set.of())));
    }

    private Map<UUID, AccountResponse> states(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var installations = links.installationsOf(ids);
        return accounts.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(
                        Account::id,
                        account -> AccountResponse.of(account, installations.getOrDefault(account.id(), Set.of()))));
    }
}
