package io.zugang.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Permission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Gives each authenticated request its caller and one single judge of permissions: access-service. Any doubt ends the
 * request.
 */
@ApplicationScoped
class PermissionGate implements SecurityIdentityAugmentor {

    // These say that the token itself is worth nothing any more, so the client must sign in again.
    private static final Set<String> SUBJECT_IS_GONE = Set.of("subject-not-usable", "session-ended");
    private static final String SIGN_IN_IS_TOO_OLD = "reauthentication-required";

    private final AccessDecisions decisions;
    private final PermittedReach permittedReach;

    PermissionGate(AccessDecisions decisions, PermittedReach permittedReach) {
        this.decisions = decisions;
        this.permittedReach = permittedReach;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("Only access tokens are accepted"));
        }
        return Uni.createFrom().item(() -> withCaller(identity, AccessToken.caller(token)));
    }

    /**
     * Builds the identity anew. A copy would keep the checker of quarkus-oidc, which takes every scope in the token for a
     * granted permission.
     */
    private SecurityIdentity withCaller(SecurityIdentity identity, Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(CurrentCaller.ATTRIBUTE, caller)
                .addPermissionChecker(permission -> permits(caller, permission))
                .build();
    }

    /** One Quarkus permission holds the actions that an annotation joined by "or"; each is a permission of its own here. */
    private Uni<Boolean> permits(Caller caller, Permission permission) {
        var place = permittedReach.ofThisRequest();
        var names = names(permission);
        return Multi.createFrom()
                .iterable(names)
                .onItem()
                .transformToUniAndConcatenate(name -> ask(new Question(caller, name)))
                .collect()
                .asList()
                .map(decisions -> {
                    var permits = decisions.stream().filter(Decision::permit).toList();
                    if (permits.isEmpty()) {
                        throw refusal(decisions, names);
                    }
                    place.permit(permits.stream().map(Decision::reach).toList());
                    return true;
                });
    }

    private static ProblemException refusal(List<Decision> denials, List<String> names) {
        if (denials.stream().anyMatch(denial -> SIGN_IN_IS_TOO_OLD.equals(denial.reason()))) {
            return new ProblemException(
                    CommonProblem.REAUTHENTICATION_REQUIRED,
                    "This was allowed to you after your last sign-in. Sign out, then sign in again.");
        }
        return new ProblemException(CommonProblem.FORBIDDEN, "Ask an administrator of your tenant for the permission.")
                .with("permissions", names.stream().map(Question::nameOf).toList());
    }

    private Uni<Decision> ask(Question question) {
        return decisions
                .decide(question)
                .onFailure()
                .transform(failure -> Undecided.problem(question.permission(), failure.toString()))
                .invoke(decision -> refuseIfGone(decision));
    }

    private static void refuseIfGone(Decision decision) {
        if (!decision.permit() && decision.reason() != null && SUBJECT_IS_GONE.contains(decision.reason())) {
            throw new AuthenticationFailedException(decision.reason());
        }
    }

    private static List<String> names(Permission permission) {
        var actions = permission.getActions();
        if (actions == null || actions.isBlank()) {
            return List.of(permission.getName());
        }
        return Stream.of(actions.split(",", -1))
                .map(action -> permission.getName() + ":" + action.strip())
                .toList();
    }
}
