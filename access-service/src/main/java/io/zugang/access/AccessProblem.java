package io.zugang.access;

import io.zugang.platform.http.ProblemType;
import java.util.Locale;

/** Every problem that access-service alone can answer with. */
public enum AccessProblem implements ProblemType {
    ACCOUNT_UNKNOWN(404, "No such account"),
    ASSIGNMENT_EXISTS(409, "The role is already assigned like this"),
    ASSIGNMENT_NOT_HELD(422, "The assignment is not the account's"),
    ASSIGNMENT_NOT_VALID(422, "The assignment is not valid now"),
    CONFIRMATION_REQUIRED(428, "The change must be previewed and confirmed"),
    CONFIRMATION_STALE(409, "The effect of the change is no longer the one that was confirmed"),
    COLLECTION_IN_USE(409, "The collection is still opened by roles"),
    COLLECTION_KEY_TAKEN(409, "The collection key is taken"),
    COLLECTION_TYPE_UNKNOWN(422, "No such type of collections"),
    COLLECTION_UNKNOWN(422, "No such collection"),
    DECISION_TESTS_FAILED(422, "Tests of decisions failed"),
    ESCALATION(403, "You cannot grant what you do not hold"),
    GROUP_BUILT_IN(409, "Built-in groups cannot be changed like this"),
    GROUP_IN_USE(409, "The group still has members"),
    GROUP_NAME_TAKEN(409, "The name of the group is taken"),
    LAST_ADMINISTRATOR(409, "The company would lose its last administrator"),
    MODULE_MISSING(409, "The tenant is not entitled to the module"),
    ONE_ROLE_ONLY(409, "The account may hold one role only"),
    OPTION_INVALID(422, "The role has no such option or value"),
    OPTION_PRECONDITION(422, "The option needs another role of the account"),
    OWN_ROLE_LOCKED(403, "You may not change your own roles"),
    MEMBER_NOT_ALLOWED(422, "This account cannot be a member of the group"),
    MEMBERSHIP_AUTOMATIC(409, "The membership follows from the account"),
    MEMBERSHIP_DERIVED(409, "The membership follows from an assignment"),
    MEMBERSHIP_EXISTS(409, "The account is a member already"),
    NOT_EXTERNAL(422, "The account is not an external one"),
    PERMISSION_UNKNOWN(422, "No such permission"),
    PROFILE_IN_USE(409, "The profile is still assigned"),
    PROFILE_NAME_TAKEN(409, "The profile name is taken"),
    PROFILE_NOT_ASSIGNABLE(403, "You may not assign this profile"),
    PROFILE_UNKNOWN(422, "No such profile"),
    RESOURCE_TAKEN(409, "A resource of another tenant has this name"),
    RESOURCE_TYPE_IN_USE(409, "Resources of this type are registered"),
    RESOURCE_TYPE_UNKNOWN(422, "The type is not registered"),
    ROLE_IN_USE(409, "The role is still assigned"),
    ROLE_KEY_TAKEN(409, "The role key is taken"),
    ROLE_NOT_ASSIGNABLE(422, "The role cannot be assigned here"),
    ROLE_RESERVED(403, "The role is reserved"),
    SCOPE_FIXED(422, "The role has one scope only"),
    SCOPE_NOT_ALLOWED(422, "The role does not offer this scope"),
    SCOPE_TOO_WIDE(422, "The role does not allow this scope"),
    SELF_SWITCH_OFF(403, "You may not switch your own active role"),
    SUBJECT_TAKEN(409, "A subject of another tenant has this name"),
    SYSTEM_CATALOGUE(409, "This catalogue comes with the service"),
    SYSTEM_PROFILE(409, "System profiles cannot be changed"),
    SYSTEM_ROLE(409, "System roles cannot be changed"),
    TEAM_IN_USE(409, "Assignments are limited to the team"),
    TEAM_NAME_TAKEN(409, "The team name is taken"),
    TENANT_REQUIRED(422, "A tenant must be named"),
    TENANT_UNKNOWN(404, "No such tenant"),
    UNIT_UNKNOWN(422, "No such unit in the tenant");

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
