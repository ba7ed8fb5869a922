package io.zugang.identity.account;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Changes of an account; what is left out stays. Name, e-mail and login of source-managed accounts are refused. */
record UpdateAccountRequest(
        @Size(max = 254) @Nullable String login,

        @Size(max = 254) @Nullable String email,

        @Schema(examples = "Erika") @Size(min = 1, max = 100) @Pattern(regexp = AccountRules.PERSON_NAME) @Nullable
        String firstName,

        @Schema(examples = "Muster") @Size(min = 1, max = 100) @Pattern(regexp = AccountRules.PERSON_NAME) @Nullable
        String lastName,

        @Pattern(regexp = AccountRules.LOCALE) @Nullable String locale,

        @Pattern(regexp = AccountRules.MOBILE) @Nullable String mobile,

        @Schema(description = "A unit of the account's tenant") @Nullable
        UUID unitId,

        @Nullable Instant validFrom,

        @Nullable Instant validUntil) {

    /** The fields that would change something only the installation may change. */
    Set<String> sourceOwned(Account account) {
        var fields = new TreeSet<String>();
        add(fields, "login", login, account.login());
        add(fields, "email", email, account.email());
        add(fields, "firstName", firstName, account.firstName());
        add(fields, "lastName", lastName, account.lastName());
        return fields;
    }

    private static void add(Set<String> fields, String name, @Nullable String wanted, String present) {
        if (wanted != null && !Objects.equals(wanted, present)) {
            fields.add(name);
        }
    }
}
