package io.zugang.identity.account;

import io.zugang.identity.IdentityProblem;
import org.jspecify.annotations.Nullable;

/** The first reason why an account whose password was right may still not sign in. */
public enum SignInObstacle {
    NONE(null),
    NOT_YET_VALID(IdentityProblem.NOT_YET_VALID),
    VALIDITY_EXPIRED(IdentityProblem.VALIDITY_EXPIRED),
    ACCOUNT_DISABLED(IdentityProblem.ACCOUNT_DISABLED),
    EMAIL_NOT_VERIFIED(IdentityProblem.EMAIL_NOT_VERIFIED),
    PASSWORD_SETUP_REQUIRED(IdentityProblem.PASSWORD_SETUP_REQUIRED),
    PASSWORD_CHANGE_REQUIRED(IdentityProblem.PASSWORD_CHANGE_REQUIRED),
    TENANT_NOT_ACTIVE(IdentityProblem.TENANT_NOT_ACTIVE);

    private final @Nullable IdentityProblem problem;

    SignInObstacle(@Nullable IdentityProblem problem) {
        this.problem = problem;
    }

    /** The refusal to answer with; null only for {@link #NONE}. */
    public @Nullable IdentityProblem problem() {
        return problem;
    }
}
