package io.zugang.identity.account;

import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which accounts a list shall hold; all given filters must match. */
class AccountFilter {

    @QueryParam("tenantId")
    @Parameter(description = "Accounts of this tenant")
    @Nullable
    UUID tenantId;

    @QueryParam("type")
    @Parameter(description = "Accounts of this type")
    @Nullable
    AccountType type;

    @QueryParam("email")
    @Parameter(description = "The account with exactly this address, in any case")
    @Nullable
    String email;

    @QueryParam("login")
    @Parameter(description = "The account with exactly this login, in any case")
    @Nullable
    String login;

    @QueryParam("q")
    @Parameter(description = "Accounts whose name, address or login contains this text")
    @Nullable
    String q;

    /** An address that cannot be one matches nothing rather than everything. */
    Optional<String> email() {
        return email == null
                ? Optional.empty()
                : Optional.of(EmailAddress.parse(email).map(EmailAddress::value).orElse(""));
    }

    Optional<String> login() {
        return login == null
                ? Optional.empty()
                : Optional.of(Login.parse(login).map(Login::value).orElse(""));
    }

    Optional<String> contains() {
        return q == null || q.isBlank()
                ? Optional.empty()
                : Optional.of('%' + q.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + '%');
    }
}
