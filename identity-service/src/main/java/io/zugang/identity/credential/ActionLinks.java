package io.zugang.identity.credential;

import io.zugang.identity.account.AccountDirectory;
import io.zugang.identity.account.AccountView;
import io.zugang.identity.account.RequiredAction;
import io.zugang.identity.mail.MailKind;
import io.zugang.identity.mail.MailLink;
import io.zugang.identity.mail.MailOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the one-time links of mails while they are sent. */
@ApplicationScoped
class ActionLinks implements MailLink {

    private final ActionTokens tokens;
    private final AccountDirectory accounts;
    private final String publicUrl;

    ActionLinks(
            ActionTokens tokens,
            AccountDirectory accounts,
            @ConfigProperty(name = "identity.public-url") String publicUrl) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.publicUrl = publicUrl;
    }

    @Override
    public boolean makes(MailKind kind) {
        return true;
    }

    @Override
    public Optional<String> link(MailOrder mail) {
        return accounts.byId(mail.accountId())
                .filter(account -> account.email().equals(mail.recipient().address()))
                .filter(account -> isWanted(mail.kind(), account))
                .map(account -> switch (mail.kind()) {
                    case EMAIL_VERIFICATION -> withToken("/verify-email", account, TokenPurpose.VERIFY_EMAIL);
                    case PASSWORD_SETUP, SET_PASSWORD_AFTER_SYNC ->
                        withToken("/set-password", account, TokenPurpose.SET_PASSWORD);
                    case ACCOUNT_EXISTS -> publicUrl + "/sign-in";
                });
    }

    /** A mail that waited long may have lost its reason: the password was set by another link, the address proven. */
    private static boolean isWanted(MailKind kind, AccountView account) {
        return switch (kind) {
            case EMAIL_VERIFICATION -> account.requiredActions().contains(RequiredAction.VERIFY_EMAIL);
            case SET_PASSWORD_AFTER_SYNC -> account.requiredActions().contains(RequiredAction.SET_PASSWORD);
            case PASSWORD_SETUP, ACCOUNT_EXISTS -> true;
        };
    }

    private String withToken(String page, AccountView account, TokenPurpose purpose) {
        var bearer = new ActionTokenRepository.Bearer(account.id(), account.email());
        return publicUrl + page + "?token=" + tokens.issue(account.tenantId(), bearer, purpose);
    }
}
