package io.zugang.identity.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.OIDCError;
import io.zugang.identity.account.AccountDirectory;
import io.zugang.identity.account.SignInObstacle;
import io.zugang.identity.client.ClientDirectory;
import io.zugang.identity.client.RegisteredClient;
import io.zugang.identity.session.SessionService;
import io.zugang.identity.session.SessionView;
import io.zugang.identity.signin.SignInFlow;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what an authorization request leads to: a code, an error, or the sign-in page first. */
@ApplicationScoped
class AuthorizationService {

    /** What is kept of a request while somebody signs in. */
    private static final Set<String> KEPT = Set.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "response_mode",
            "scope",
            "state",
            "nonce",
            "prompt",
            "max_age",
            "code_challenge",
            "code_challenge_method",
            "id_token_hint",
            "login_hint",
            "ui_locales");

    private final ClientDirectory clients;
    private final AuthorizationRequestCheck check;
    private final SessionService sessions;
    private final AccountDirectory accounts;
    private final GrantService grants;
    private final ProviderAddress address;
    private final TenantScope scope;
    private final Clock clock;

    AuthorizationService(
            ClientDirectory clients,
            AuthorizationRequestCheck check,
            SessionService sessions,
            AccountDirectory accounts,
            GrantService grants,
            ProviderAddress address,
            TenantScope scope,
            Clock clock) {
        this.clients = clients;
        this.check = check;
        this.sessions = sessions;
        this.accounts = accounts;
        this.grants = grants;
        this.address = address;
        this.scope = scope;
        this.clock = clock;
    }

    /** A request as it comes from the client. */
    AuthorizationAnswer begin(OAuthParameters parameters, @Nullable String cookie) {
        return scope.asSystem("authorization request", () -> answer(parameters, cookie, null));
    }

    /** The same request after the sign-in page. */
    AuthorizationAnswer resume(SignInFlow flow, @Nullable String cookie) {
        return scope.asSystem(
                "authorization request after sign-in",
                () -> answer(OAuthParameters.of(flow.request()), cookie, flow.startedAt()));
    }

    private AuthorizationAnswer answer(
            OAuthParameters parameters, @Nullable String cookie, @Nullable Instant startedAt) {
        var client = client(parameters);
        if (client.isEmpty()) {
            return new AuthorizationAnswer.Refuse("error.unknown-client");
        }
        if (!returnsToTheClient(parameters, client.get())) {
            return new AuthorizationAnswer.Refuse("error.wrong-redirect");
        }
        try {
            return decide(check.check(parameters, client.get()), parameters, cookie, startedAt);
        } catch (OAuthException wrong) {
            return sendError(parameters, wrong.error());
        }
    }

    private Optional<RegisteredClient> client(OAuthParameters parameters) {
        return parameters.isRepeated("client_id")
                ? Optional.empty()
                : parameters.get("client_id").flatMap(clients::byClientId).filter(RegisteredClient::signsPeopleIn);
    }

    /** Checked before anything else: only a registered redirect URI of a known client is ever sent anything. */
    private static boolean returnsToTheClient(OAuthParameters parameters, RegisteredClient client) {
        return !parameters.isRepeated("redirect_uri")
                && parameters.get("redirect_uri").filter(client::mayReturnTo).isPresent();
    }

    private AuthorizationAnswer decide(
            AuthorizationIntent intent,
            OAuthParameters parameters,
            @Nullable String cookie,
            @Nullable Instant startedAt) {
        var session = sessions.byToken(cookie).filter(known -> mayAnswer(known, intent));
        if (session.isPresent() && isFreshEnough(session.get(), intent, startedAt)) {
            return sendCode(new Authorization(intent, session.get()));
        }
        if (intent.forbidsInteraction()) {
            throw new OAuthException(OIDCError.LOGIN_REQUIRED, "Nobody suitable is signed in");
        }
        var since = startedAt == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : startedAt;
        return new AuthorizationAnswer.AskToSignIn(new SignInFlow(parameters.only(KEPT), since));
    }

    private boolean mayAnswer(SessionView session, AuthorizationIntent intent) {
        var hinted = intent.hintedAccount();
        return (hinted == null || hinted.equals(session.accountId()))
                && accounts.byId(session.accountId())
                        .filter(account -> account.obstacle(clock.instant()) == SignInObstacle.NONE)
                        .isPresent();
    }

    private boolean isFreshEnough(SessionView session, AuthorizationIntent intent, @Nullable Instant startedAt) {
        if (startedAt != null && !session.authenticatedAt().isBefore(startedAt)) {
            return true;
        }
        return !intent.asksAnyway() && !intent.isTooOld(session.authenticatedAt(), clock.instant());
    }

    private AuthorizationAnswer sendCode(Authorization authorization) {
        var intent = authorization.intent();
        var code = new com.nimbusds.oauth2.sdk.AuthorizationCode(grants.issueCode(authorization));
        var state = intent.state() == null ? null : new State(intent.state());
        return new AuthorizationAnswer.SendBack(new AuthorizationSuccessResponse(
                        intent.redirectTarget(), code, null, state, address.issuer(), ResponseMode.QUERY)
                .toURI());
    }

    private AuthorizationAnswer sendError(OAuthParameters parameters, ErrorObject error) {
        var state = parameters.isRepeated("state")
                ? null
                : parameters.get("state").map(State::new).orElse(null);
        return new AuthorizationAnswer.SendBack(new AuthorizationErrorResponse(
                        URI.create(parameters.require("redirect_uri")),
                        error,
                        state,
                        address.issuer(),
                        ResponseMode.QUERY)
                .toURI());
    }
}
