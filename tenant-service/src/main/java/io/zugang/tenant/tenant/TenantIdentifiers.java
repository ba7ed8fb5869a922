package io.zugang.tenant.tenant;

import io.zugang.platform.http.ProblemException;
import io.zugang.tenant.identifier.IdentifierKind;
import io.zugang.tenant.identifier.IdentifierService;
import io.zugang.tenant.identifier.NameKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import static io.zugang.tenant.TenantProblem.NAME_TAKEN;
import static io.zugang.tenant.TenantProblem.NUMBER_TAKEN;

/** Which identifiers of a company are unique: every number, and the names of those that manage themselves. */
@ApplicationScoped
class TenantIdentifiers {

    private final IdentifierService identifiers;
    private final OverdueRegistrations overdue;

    TenantIdentifiers(IdentifierService identifiers, OverdueRegistrations overdue) {
        this.identifiers = identifiers;
        this.overdue = overdue;
    }

    /** Always the name first, then the number: two transactions that want the same ones cannot wait for each other. */
    void claim(Tenant tenant) {
        if (tenant.isOwner() && !overdue.claim(IdentifierKind.NAME, tenant.nameKey(), tenant.id())) {
            throw new ProblemException(NAME_TAKEN, "Choose another name; case and spacing make no difference.")
                    .withField("name", "is used by another company");
        }
        var number = tenant.number();
        if (number != null && !overdue.claim(IdentifierKind.NUMBER, numberKey(number), tenant.id())) {
            throw new ProblemException(NUMBER_TAKEN, "Choose another number; case makes no difference.")
                    .withField("number", "is used by another company");
        }
    }

    /** A company that comes to manage itself cannot be refused for its name: it gets it for its own if nobody has it. */
    void claimNameIfFree(Tenant tenant) {
        overdue.claim(IdentifierKind.NAME, tenant.nameKey(), tenant.id());
    }

    /** Reserves what the company no longer uses, so that nobody can slip into its former name. */
    void giveUp(Tenant tenant, String formerName, @Nullable String formerNumber) {
        var formerKey = NameKey.of(formerName).value();
        if (tenant.isOwner() && !formerKey.equals(tenant.nameKey())) {
            identifiers.reserve(IdentifierKind.NAME, formerKey, tenant.id());
        }
        var number = tenant.number();
        if (formerNumber != null && number != null && !numberKey(formerNumber).equals(numberKey(number))) {
            identifiers.reserve(IdentifierKind.NUMBER, numberKey(formerNumber), tenant.id());
        }
    }

    private static String numberKey(String number) {
        return number.toLowerCase(Locale.ROOT);
    }
}
