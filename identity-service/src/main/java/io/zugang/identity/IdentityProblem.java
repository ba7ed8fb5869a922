package io.zugang.identity;

import io.zugang.platform.http.ProblemType;
import java.util.Locale;

/** Every problem code of identity-service; the code is the name in kebab case. */
public enum IdentityProblem implements ProblemType {
    ACCOUNT_DISABLED(403, "The account is switched off"),
    CLIENT_TAKEN(409, "The client id stands for something else"),
    DOMAIN_TAKEN(409, "The domain belongs to another company"),
    EMAIL_NOT_VERIFIED(403, "The e-mail address is not verified yet"),
    EMAIL_TAKEN(409, "The e-mail address cannot be used"),
    IDENTITY_PROVIDER_NAME_TAKEN(409, "The company has an identity provider of that name"),
    INVALID_CREDENTIALS(401, "Login or password is wrong"),
    LAST_OWNER(409, "A company keeps at least one owner"),
    LOGIN_TAKEN(409, "The login cannot be used"),
    MANAGED_BY_SOURCE(409, "The value is managed by the installation"),
    NAME_TAKEN(409, "The name belongs to another company"),
    NOT_YET_VALID(403, "The account is not valid yet"),
    NO_INSTALLATION_LINK(403, "The account is not linked with this installation"),
    OWN_UNIT_LOCKED(403, "The own unit cannot be changed"),
    PARTNER_PROOF_REQUIRED(403, "The partnership is not proven"),
    PASSWORD_CHANGE_REQUIRED(403, "The password must be changed first"),
    PASSWORD_SETUP_REQUIRED(403, "The password must be set first"),
    PASSWORD_TOO_WEAK(422, "The password is too weak"),
    PUBLIC_DOMAIN(422, "The domain belongs to a public mail provider"),
    REGISTRATION_CLOSED(403, "Registration is closed"),
    REGISTRATION_COMPLETED(409, "The registration is completed"),
    REGISTRATION_EXPIRED(410, "The registration has expired"),
    RESEND_LIMIT(429, "The mail was sent too often"),
    STEP_ORDER(409, "The steps of the registration have an order"),
    TENANT_NOT_ACTIVE(403, "The company is not active"),
    TOKEN_EXPIRED(410, "The link has expired"),
    TOKEN_UNKNOWN(404, "The link is unknown"),
    TOKEN_USED(410, "The link was already used"),
    VALIDITY_EXPIRED(403, "The account is no longer valid"),
    VALIDITY_RUN_IN_PROGRESS(409, "The validity dates are being checked");

    private final int status;
    private final String title;

    IdentityProblem(int status, String title) {
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
