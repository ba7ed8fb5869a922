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
    MODULE_PREREQUISITE_UNMET(422, "A prerequisite of the module is not met");

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
