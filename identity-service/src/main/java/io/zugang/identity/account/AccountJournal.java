package io.zugang.identity.account;

import io.zugang.identity.IdentityProblem;
import io.zugang.identity.installation.InstallationLinks;
import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Writes every change of an account down: to the database, to the audit trail, to the outbox; in that order. */
@ApplicationScoped
class AccountJournal {

    private final EntityManager entities;
    private final InstallationLinks links;
    private final AuditTrail audit;
    private final Outbox outbox;

    AccountJournal(EntityManager entities, InstallationLinks links, AuditTrail audit, Outbox outbox) {
        this.entities = entities;
        this.links = links;
        this.audit = audit;
        this.outbox = outbox;
    }

    AccountResponse state(Account account) {
        return AccountResponse.of(account, links.installationsOf(account.id()));
    }

    /** Stores the account as it is now and tells what happened to it. */
    AccountResponse write(
            Account account,
            String action,
            @Nullable AccountResponse before,
            Function<AccountResponse, AccountEvent> event) {
        flush(account);
        var after = state(account);
        audit.record(action, "account", account.id(), account.tenantId(), before, after);
        outbox.publish(event.apply(after));
        return after;
    }

    /** Tells of an account that is removed for good before anybody used it. */
    void discarded(Account account) {
        var last = state(account);
        audit.record("account.discarded", "account", account.id(), account.tenantId(), last, null);
        outbox.publish(new AccountEvent.Deleted(last));
    }

    /** Tells of an account that was written by other means, such as a batch. */
    void created(AccountResponse account, Set<String> initialRoles) {
        audit.record("account.created", "account", account.id(), account.tenantId(), null, account);
        outbox.publish(new AccountEvent.Created(account, initialRoles));
    }

    /** Tells of an account that a batch has changed. */
    void updated(AccountResponse account, Set<String> changed) {
        audit.record("account.updated", "account", account.id(), account.tenantId(), null, account);
        outbox.publish(new AccountEvent.Updated(account, changed));
    }

    /** Only the database sees the logins and addresses of all tenants, so it is the one to refuse. */
    private void flush(Account account) {
        try {
            entities.flush();
        } catch (ConstraintViolationException e) {
            throw refusal(e, account);
        }
    }

    /** A login that is the address was not chosen, so the address is the one to name. */
    private static RuntimeException refusal(ConstraintViolationException e, Account account) {
        var constraint = String.valueOf(e.getConstraintName());
        if (constraint.equals("account_login_unique") && !account.login().equals(account.email())) {
            return loginTaken();
        }
        return constraint.startsWith("account_") ? emailTaken() : e;
    }

    static ProblemException loginTaken() {
        return new ProblemException(IdentityProblem.LOGIN_TAKEN, "Choose another login.")
                .withField("login", "is taken or reserved");
    }

    static ProblemException emailTaken() {
        return new ProblemException(IdentityProblem.EMAIL_TAKEN, "Use another e-mail address.")
                .withField("email", "is taken or reserved");
    }
}
