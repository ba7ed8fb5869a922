package io.zugang.identity.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.identity.IdentityProblem;
import io.zugang.identity.installation.InstallationLinks;
import io.zugang.identity.mail.MailKind;
import io.zugang.identity.mail.MailOrder;
import io.zugang.identity.mail.MailQueue;
import io.zugang.identity.tenant.TenantDirectory;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import static io.zugang.identity.account.AccountRules.DEFAULT_LOCALE;

/** What people with the right to manage accounts do with them, within their reach. */
@ApplicationScoped
@Transactional
class AccountService {

    private final AccountRepository accounts;
    private final AccountCreation creation;
    private final AccountJournal journal;
    private final AccountOwnership ownership;
    private final AccountPlacement placement;
    private final InstallationLinks links;
    private final TenantDirectory tenants;
    private final MailQueue mails;
    private final TenantScope scope;
    private final CurrentCaller caller;
    private final Event<AccountAccessEnded> accessEnded;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            AccountCreation creation,
            AccountJournal journal,
            AccountOwnership ownership,
            AccountPlacement placement,
            InstallationLinks links,
            TenantDirectory tenants,
            MailQueue mails,
            TenantScope scope,
            CurrentCaller caller,
            Event<AccountAccessEnded> accessEnded,
            Clock clock) {
        this.accounts = accounts;
        this.creation = creation;
        this.journal = journal;
        this.ownership = ownership;
        this.placement = placement;
        this.links = links;
        this.tenants = tenants;
        this.mails = mails;
        this.scope = scope;
        this.caller = caller;
        this.accessEnded = accessEnded;
        this.clock = clock;
    }

    Page<AccountResponse> list(AccountFilter filter, PageRequest page) {
        var rows = accounts.page(filter, scope.reach(), page.after(), page.limit() + 1);
        var installations = links.installationsOf(rows.stream().map(Account::id).toList());
        return Page.of(
                rows,
                page,
                account -> AccountResponse.of(account, installations.getOrDefault(account.id(), Set.of())),
                account -> account.id().toString());
    }

    AccountResponse get(UUID id) {
        return journal.state(living(id));
    }

    /** Needs no permission, so nothing has entered a reach; everybody reaches the own account. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    AccountResponse me() {
        var accountId = caller.get().accountId();
        var tenantId = caller.get().tenantId();
        if (accountId == null || tenantId == null) {
            throw notFound();
        }
        return scope.call(
                Reach.tenant(tenantId), () -> QuarkusTransaction.requiringNew().call(() -> get(accountId)));
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    AccountResponse create(CreateAccountRequest request) {
        tenants.catchUpWith(Set.of(request.tenantId()));
        placement.expect(request.unitId());
        return QuarkusTransaction.requiringNew().call(() -> store(request));
    }

    private AccountResponse store(CreateAccountRequest request) {
        if (!tenants.reaches(request.tenantId(), scope.reach())) {
            throw notFound();
        }
        AccountRules.order(request.validFrom(), request.validUntil());
        placement.requireUnit(request.tenantId(), request.unitId());
        var email = AccountRules.email(request.email());
        var account = creation.store(new NewAccount(
                request.tenantId(),
                Objects.requireNonNullElse(request.type(), AccountType.EXTERNAL),
                request.login() == null ? email : AccountRules.login(request.login()),
                email,
                request.firstName().strip(),
                request.lastName().strip(),
                Objects.requireNonNullElse(request.locale(), DEFAULT_LOCALE),
                AccountOrigin.LOCAL,
                false,
                RequiredAction.SET_PASSWORD));
        if (request.mobile() != null) {
            account.callOn(request.mobile());
        }
        account.belongTo(request.unitId());
        account.limitTo(request.validFrom(), request.validUntil(), clock.instant());
        var stored = journal.write(
                account, "account.created", null, state -> new AccountEvent.Created(state, initialRoles(account)));
        mails.enqueue(mail(account, MailKind.PASSWORD_SETUP));
        return stored;
    }

    private static Set<String> initialRoles(Account account) {
        return account.type() == AccountType.EXTERNAL ? Set.of("portal-user") : Set.of();
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    AccountResponse update(UUID id, EntityVersion expected, UpdateAccountRequest request) {
        placement.expect(request.unitId());
        return QuarkusTransaction.requiringNew().call(() -> change(id, expected, request));
    }

    private AccountResponse change(UUID id, EntityVersion expected, UpdateAccountRequest request) {
        var account = locked(id, expected);
        placement.requireUnit(account.tenantId(), request.unitId());
        if (account.managedBy() == AttributeOwner.SOURCE) {
            refuseSourceOwned(request.sourceOwned(account));
        }
        requireMayMove(request.sourceOwned(account), account);
        var before = journal.state(account);
        var changed = apply(request, account);
        return changed.isEmpty()
                ? before
                : journal.write(account, "account.updated", before, state -> new AccountEvent.Updated(state, changed));
    }

    private Set<String> apply(UpdateAccountRequest request, Account account) {
        var changed = new TreeSet<>(request.sourceOwned(account));
        var email = request.email() == null ? account.email() : AccountRules.email(request.email());
        var login = request.login() == null ? account.login() : AccountRules.login(request.login());
        creation.requireFree(
                login.equals(account.login()) ? null : login, email.equals(account.email()) ? null : email);
        account.moveTo(email);
        account.signInAs(login);
        account.rename(
                Objects.requireNonNullElse(request.firstName(), account.firstName()),
                Objects.requireNonNullElse(request.lastName(), account.lastName()));
        if (request.locale() != null && !request.locale().equals(account.locale())) {
            account.speak(request.locale());
            changed.add("locale");
        }
        if (request.mobile() != null && !request.mobile().equals(account.mobile())) {
            account.callOn(request.mobile());
            changed.add("mobile");
        }
        if (request.unitId() != null && !request.unitId().equals(account.unitId())) {
            account.belongTo(request.unitId());
            changed.add(AccountPlacement.FIELD);
        }
        var from = request.validFrom() == null ? account.validFrom() : request.validFrom();
        var until = request.validUntil() == null ? account.validUntil() : request.validUntil();
        changed.addAll(limit(account, new ValidityRequest(from, until)));
        return changed;
    }

    AccountResponse limit(UUID id, EntityVersion expected, ValidityRequest request) {
        var account = locked(id, expected);
        var before = journal.state(account);
        var changed = limit(account, request);
        return changed.isEmpty()
                ? before
                : journal.write(account, "account.updated", before, state -> new AccountEvent.Updated(state, changed));
    }

    private Set<String> limit(Account account, ValidityRequest request) {
        AccountRules.order(request.validFrom(), request.validUntil());
        var changed = new TreeSet<String>();
        if (!Objects.equals(request.validFrom(), account.validFrom())) {
            changed.add("validFrom");
        }
        if (!Objects.equals(request.validUntil(), account.validUntil())) {
            changed.add("validUntil");
        }
        if (bringsAnEnd(request, account)) {
            ownership.requireAnother(account);
        }
        boolean wasEnabled = account.enabled();
        account.limitTo(request.validFrom(), request.validUntil(), clock.instant());
        if (wasEnabled && !account.enabled()) {
            changed.add("enabled");
            accessEnded.fire(new AccountAccessEnded(account.id(), "account-disabled"));
        }
        return changed;
    }

    /** A start ahead ends access too, until then; an end that is there already is not asked about again. */
    private boolean bringsAnEnd(ValidityRequest request, Account account) {
        var from = request.validFrom();
        var until = request.validUntil();
        return (until != null && !until.equals(account.validUntil()))
                || (from != null && from.isAfter(clock.instant()) && !from.equals(account.validFrom()));
    }

    /**
     * Whoever moves an address can have the password link sent there, and so is as good as the person. Among staff that is
     * left to the person and to those who reach the tenant from above: the provider, and the partner of the company.
     */
    private void requireMayMove(Set<String> changed, Account account) {
        boolean moves = changed.contains("email") || changed.contains("login");
        boolean fromAbove =
                scope.reach().everything() || !scope.reach().tenants().contains(account.tenantId());
        boolean own = account.id().equals(caller.get().accountId());
        if (moves && account.type() == AccountType.INTERNAL && !fromAbove && !own) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Ask the person, or somebody who manages the company.");
        }
    }

    private static void refuseSourceOwned(Set<String> fields) {
        if (!fields.isEmpty()) {
            var problem = new ProblemException(
                            IdentityProblem.MANAGED_BY_SOURCE,
                            "Change it on the installation; it arrives here at once.")
                    .with("managedBy", AttributeOwner.SOURCE);
            fields.forEach(field -> problem.withField(field, "is managed by the installation"));
            throw problem;
        }
    }

    void sendPasswordLink(UUID id) {
        mails.enqueue(mail(living(id), MailKind.PASSWORD_SETUP));
    }

    private Account living(UUID id) {
        return accounts.living(id, scope.reach()).orElseThrow(AccountService::notFound);
    }

    private Account locked(UUID id, EntityVersion expected) {
        var account = accounts.locked(id, scope.reach()).orElseThrow(AccountService::notFound);
        account.requireVersion(expected.value());
        return account;
    }

    static MailOrder mail(Account account, MailKind kind) {
        return new MailOrder(
                account.tenantId(),
                account.id(),
                kind,
                new MailOrder.Recipient(account.email(), account.firstName(), account.lastName(), account.locale()));
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such account within your reach.");
    }
}
