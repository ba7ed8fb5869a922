package io.zugang.identity.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.identity.installation.InstallationLinks;
import io.zugang.identity.tenant.TenantDirectory;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Read-only view on accounts for the other slices. Outside a transaction it sees every tenant, because nobody is known
 * before sign-in; inside one it sees what the transaction's reach sees.
 */
@ApplicationScoped
public class AccountDirectory {

    private final AccountRepository accounts;
    private final InstallationLinks links;
    private final TenantDirectory tenants;
    private final TenantScope scope;

    AccountDirectory(AccountRepository accounts, InstallationLinks links, TenantDirectory tenants, TenantScope scope) {
        this.accounts = accounts;
        this.links = links;
        this.tenants = tenants;
        this.scope = scope;
    }

    /** The living account with this login, compared case-folded; deleted accounts are never found. */
    public Optional<AccountView> byLogin(String login) {
        return Login.parse(login).flatMap(normal -> read(() -> accounts.byLogin(normal.value())));
    }

    /** The living account with this id. */
    public Optional<AccountView> byId(UUID id) {
        return read(() -> accounts.find("id = ?1 and deletedAt is null", id).firstResultOptional());
    }

    private Optional<AccountView> read(Supplier<Optional<Account>> query) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return query.get().map(this::view);
        }
        Supplier<Optional<AccountView>> work =
                () -> QuarkusTransaction.requiringNew().call(() -> query.get().map(this::view));
        return scope.asSystem("account directory", work);
    }

    private AccountView view(Account account) {
        return new AccountView(
                account.id(),
                account.tenantId(),
                account.login(),
                account.email(),
                account.emailVerified(),
                account.firstName(),
                account.lastName(),
                account.locale(),
                account.status(),
                account.enabled(),
                account.validFrom(),
                account.validUntil(),
                account.startPending(),
                account.requiredActions(),
                account.installationAdmin(),
                links.installationsOf(account.id()),
                tenants.status(account.tenantId()).orElse(null));
    }
}
