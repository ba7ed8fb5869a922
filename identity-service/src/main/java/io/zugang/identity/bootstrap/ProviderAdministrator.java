package io.zugang.identity.bootstrap;

import io.zugang.identity.account.AccountLifecycle;
import io.zugang.identity.account.AccountOrigin;
import io.zugang.identity.account.AccountRules;
import io.zugang.identity.account.AccountType;
import io.zugang.identity.account.EmailAddress;
import io.zugang.identity.account.NewAccount;
import io.zugang.identity.account.RequiredAction;
import io.zugang.identity.credential.PasswordService;
import io.zugang.platform.events.CloudEvent;
import io.zugang.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes the provider's first administrator, once, with a password that must be changed. */
@ApplicationScoped
class ProviderAdministrator implements EventHandler {

    private static final Logger LOG = Logger.getLogger(ProviderAdministrator.class);

    private final AccountLifecycle accounts;
    private final PasswordService passwords;
    private final BootstrapConfig config;

    ProviderAdministrator(AccountLifecycle accounts, PasswordService passwords, BootstrapConfig config) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.config = config;
    }

    @Override
    public String source() {
        return "tenant-service";
    }

    @Override
    public Set<String> types() {
        return Set.of("tenant.tenant.created.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        if (!"PROVIDER".equals(event.data().path("kind").asText())) {
            return;
        }
        if (config.email().isEmpty() || config.password().isEmpty()) {
            LOG.warn("The provider has no administrator: identity.bootstrap-admin.email and .password are not set");
            return;
        }
        create(
                event.tenantid(),
                AccountRules.email(config.email().get()),
                config.password().get());
    }

    private void create(UUID tenantId, String email, String password) {
        if (accounts.isTaken(new EmailAddress(email))) {
            return;
        }
        var administrator = new NewAccount(
                tenantId,
                AccountType.INTERNAL,
                email,
                email,
                "Provider",
                "Administrator",
                AccountRules.DEFAULT_LOCALE,
                AccountOrigin.BOOTSTRAP,
                true,
                RequiredAction.CHANGE_PASSWORD);
        var accountId = accounts.register(administrator, Set.of("provider-admin"));
        passwords.store(tenantId, accountId, passwords.hash(password.toCharArray()));
    }
}
