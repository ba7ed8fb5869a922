package io.zugang.tenant;

import io.zugang.platform.http.ProblemType;
import java.util.Locale;

/** Every problem that this service can report besides the common ones. */
public enum TenantProblem implements ProblemType {
    NAME_TAKEN(409, "The name is used by another company"),
    NUMBER_TAKEN(409, "The number is used by another company"),
    DOMAIN_TAKEN(409, "The domain belongs to another company"),
    DOMAIN_ALREADY_CLAIMED(409, "The domain is already claimed by this company"),
    PUBLIC_DOMAIN(422, "The domain belongs to a public mail provider"),
    REGISTRATION_COMPLETED(409, "The registration belongs to a company with other data"),
    INSTALLATION_ALREADY_REGISTERED(409, "The installation is already registered"),
    INSTALLATION_NAME_TAKEN(409, "Another installation of the company has this name"),
    PREREQUISITE_UNMET(422, "A prerequisite of central access is not met"),
    ACTIVATION_MISSING(409, "Central access is not active"),
    MODULE_PREREQUISITE_UNMET(422, "A prerequisite of the module is not met"),
    UNIT_NAME_TAKEN(409, "Another unit beside it has this name"),
    UNIT_HAS_CHILDREN(409, "There are units below it"),
    UNIT_IN_USE(409, "There are contacts in the unit"),
    UNIT_LIMIT_REACHED(409, "The company has as many units as it can have"),
    UNIT_TOO_DEEP(409, "The tree of units would have too many levels"),
    HIERARCHY_CYCLE(409, "Something would be above and below itself"),
    NOT_A_CANDIDATE(422, "The account cannot represent customers"),
    ALREADY_REPRESENTATIVE(409, "The account represents the customer already"),
    SELF_ASSIGNMENT(403, "Nobody assigns himself"),
    FIELD_MASKED(403, "A field is masked for whoever wants to change it"),
    EXPORT_TOO_LARGE(422, "There is more than one export holds");

    private final int status;
    private final String title;

    TenantProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
