package io.zugang.identity.registration;

import io.zugang.identity.account.AccountDirectory;
import io.zugang.identity.account.AccountLifecycle;
import io.zugang.identity.account.AccountOrigin;
import io.zugang.identity.account.AccountRules;
import io.zugang.identity.account.AccountType;
import io.zugang.identity.account.AccountView;
import io.zugang.identity.account.EmailAddress;
import io.zugang.identity.account.NewAccount;
import io.zugang.identity.account.RequiredAction;
import io.zugang.identity.credential.PasswordRule;
import io.zugang.identity.credential.PasswordService;
import io.zugang.identity.mail.MailKind;
import io.zugang.identity.mail.MailOrder;
import io.zugang.identity.mail.MailQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Names the first administrator without telling whether the address is known: both cases hash a password, answer alike and
 * write one mail to the address, and only its owner reads which (S1.13).
 */
@ApplicationScoped
class FirstAdministrator {

    private static final Duration EXISTS_MAIL_PAUSE = Duration.ofHours(1);

    private final AccountLifecycle accounts;
    private final AccountDirectory directory;
    private final PasswordService passwords;
    private final PasswordRule rule;
    private final MailQueue mails;

    FirstAdministrator(
            AccountLifecycle accounts,
            AccountDirectory directory,
            PasswordService passwords,
            PasswordRule rule,
            MailQueue mails) {
        this.accounts = accounts;
        this.directory = directory;
        this.passwords = passwords;
        this.rule = rule;
        this.mails = mails;
    }

    /** A request found acceptable, its password hashed outside of any transaction. */
    record Candidate(AdministratorRequest request, EmailAddress email, String passwordHash) {}

    Candidate judge(AdministratorRequest request) {
        var email = new EmailAddress(AccountRules.email(request.email()));
        var password = request.password().toCharArray();
        rule.require(password, null, email.value());
        return new Candidate(request, email, passwords.hash(password));
    }

    void name(Registration registration, Candidate candidate) {
        var address = candidate.email().value();
        if (accounts.isTaken(candidate.email())) {
            registration.administratorNamed(null, address);
            tellOwner(candidate.email());
            return;
        }
        var request = candidate.request();
        var tenantId = Objects.requireNonNull(registration.tenantId());
        var accountId = accounts.register(
                new NewAccount(
                        tenantId,
                        registration.type() == RegistrationType.PARTNER ? AccountType.INTERNAL : AccountType.EXTERNAL,
                        address,
                        address,
                        request.firstName().strip(),
                        request.lastName().strip(),
                        Objects.requireNonNullElse(request.locale(), AccountRules.DEFAULT_LOCALE),
                        AccountOrigin.REGISTRATION,
                        true,
                        RequiredAction.VERIFY_EMAIL),
                initialRoles(registration.type()));
        passwords.store(tenantId, accountId, candidate.passwordHash());
        registration.administratorNamed(accountId, address);
        mail(accountId, MailKind.EMAIL_VERIFICATION);
    }

    void writeAgain(Registration registration) {
        if (registration.accountId() == null) {
            tellOwner(new EmailAddress(Objects.requireNonNull(registration.mailTo())));
        } else {
            mail(registration.accountId(), MailKind.EMAIL_VERIFICATION);
        }
    }

    void discard(Registration registration) {
        if (registration.accountId() != null && registration.state() == RegistrationState.AWAITING_VERIFICATION) {
            accounts.discardUnverified(registration.accountId());
        }
    }

    /** At most one such mail an hour, so that nobody's mailbox is flooded by strangers' registrations. */
    private void tellOwner(EmailAddress email) {
        accounts.holderOf(email)
                .filter(owner -> mails.recent(owner, MailKind.ACCOUNT_EXISTS, EXISTS_MAIL_PAUSE) == 0)
                .ifPresent(owner -> mail(owner, MailKind.ACCOUNT_EXISTS));
    }

    private void mail(UUID accountId, MailKind kind) {
        var account = directory.byId(accountId).orElseThrow();
        mails.enqueue(new MailOrder(account.tenantId(), accountId, kind, recipient(account)));
    }

    private static MailOrder.Recipient recipient(AccountView account) {
        return new MailOrder.Recipient(account.email(), account.firstName(), account.lastName(), account.locale());
    }

    private static Set<String> initialRoles(RegistrationType type) {
        return switch (type) {
            case PARTNER -> Set.of("tenant-owner", "partner-admin");
            case CUSTOMER -> Set.of("tenant-owner");
        };
    }
}
