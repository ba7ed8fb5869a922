package io.zugang.access;

import io.zugang.platform.http.ProblemType;
import java.util.Locale;

/** Every problem that access-service alone can answer with. */
public enum AccessProblem implements ProblemType {
    ACCOUNT_UNKNOWN(404, "No such account"),
    ASSIGNMENT_EXISTS(409, "The role is already assigned like this"),
    ESCALATION(403, "You cannot grant what you do not hold"),
    LAST_ADMINISTRATOR(409, "The company would lose its last administrator"),
    PERMISSION_UNKNOWN(422, "No such permission"),
    ROLE_IN_USE(409, "The role is still assigned"),
    ROLE_KEY_TAKEN(409, "The role key is taken"),
    ROLE_NOT_ASSIGNABLE(422, "The role cannot be assigned here"),
    SCOPE_TOO_WIDE(422, "The role does not allow this scope"),
    SYSTEM_ROLE(409, "System roles cannot be changed"),
    TENANT_REQUIRED(422, "A tenant must be named"),
    TENANT_UNKNOWN(404, "No such tenant");

    private final int status;
    private final String title;

    AccessProblem(int status, String title) {
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
