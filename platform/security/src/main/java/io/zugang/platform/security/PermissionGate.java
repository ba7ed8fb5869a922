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
import org.jboss.logging.Logger;

/**
 * Gives each authenticated request its caller and one single judge of permissions: access-service. Any doubt ends the
 * request.
 */
@ApplicationScoped
class PermissionGate implements SecurityIdentityAugmentor {

    private static final Logger LOG = Logger.getLogger(PermissionGate.class);
    // These say that the token itself is worth nothing any more, so the client must sign in again.
    private static final Set<String> SUBJECT_IS_GONE = Set.of("subject-not-usable", "session-ended");

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
        return Multi.createFrom()
                .iterable(names(permission))
                .onItem()
                .transformToUniAndConcatenate(name -> ask(new Question(caller, name)))
                .filter(Decision::permit)
                .collect()
                .asList()
                .map(permits -> {
                    if (permits.isEmpty()) {
                        return false;
                    }
                    place.permit(permits.stream().map(Decision::reach).toList());
                    return true;
                });
    }

    private Uni<Decision> ask(Question question) {
        return decisions
                .decide(question)
                .onFailure()
                .transform(failure -> unavailable(question, failure))
                .invoke(decision -> refuseIfGone(decision));
    }

    private static void refuseIfGone(Decision decision) {
        if (!decision.permit() && decision.reason() != null && SUBJECT_IS_GONE.contains(decision.reason())) {
            throw new AuthenticationFailedException(decision.reason());
        }
    }

    private static ProblemException unavailable(Question question, Throwable failure) {
        LOG.warnf("No decision about %s: %s", question.permission(), failure.toString());
        return new ProblemException(
                        CommonProblem.DEPENDENCY_UNAVAILABLE,
                        "Permissions cannot be checked at the moment. Nothing was done; try again in a moment.")
                .with("dependency", DecisionMemory.SOURCE);
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
