package io.zugang.identity.loginoption;

import io.zugang.identity.account.AccountDirectory;
import io.zugang.identity.account.AccountView;
import io.zugang.identity.requestlimit.RequestLimits;
import io.zugang.identity.requestlimit.RequestLimits.Allowance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rule for realms: administrators of an installation choose, everybody else uses the central realm (S1.8, S1.46). */
@ApplicationScoped
class LoginOptionService {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final LoginOptionsResponse CENTRAL_ONLY = LoginOptionsResponse.of(List.of(Realm.CENTRAL));
    private static final LoginOptionsResponse CHOICE = LoginOptionsResponse.of(List.of(Realm.CENTRAL, Realm.LOCAL));

    private final AccountDirectory accounts;
    private final RequestLimits limits;
    private final LoginOptionConfig config;

    LoginOptionService(AccountDirectory accounts, RequestLimits limits, LoginOptionConfig config) {
        this.accounts = accounts;
        this.limits = limits;
        this.config = config;
    }

    /** Unknown logins are answered like those of plain users (S1.54). */
    LoginOptionsResponse of(String login, @Nullable UUID installationId, String network) {
        limits.count("login options", network, new Allowance(config.perNetwork(), WINDOW));
        return accounts.byLogin(login.strip())
                .filter(account -> mayChoose(account, installationId))
                .map(account -> CHOICE)
                .orElse(CENTRAL_ONLY);
    }

    private static boolean mayChoose(AccountView account, @Nullable UUID installationId) {
        return account.installationAdmin()
                && (installationId == null || account.installationIds().contains(installationId));
    }
}
