package io.zugang.identity;

import java.util.Arrays;
import java.util.stream.Stream;

/** What anybody may call without an access token, and why. */
final class OpenEndpoints {

    /** Anonymous steps towards an account: a registration token or a mailed token is the right to take them. */
    private static final String[] TOWARDS_AN_ACCOUNT = {
        "RegistrationResource.startRegistration",
        "RegistrationResource.getRegistration",
        "RegistrationResource.provePartnership",
        "RegistrationResource.createCompany",
        "RegistrationResource.nameAdministrator",
        "RegistrationResource.resendVerification",
        "RegistrationResource.restartRegistration",
        "EmailVerificationResource.verifyEmail",
        "PasswordSetupResource.setUpPassword",
        "PasswordChangeResource.createPasswordChange"
    };

    /** Signing in: a password or the session's cookie is the right. */
    private static final String[] SIGN_IN = {
        "LoginOptionResource.listLoginOptions",
        "SessionResource.createSession",
        "SessionResource.currentSession",
        "SessionResource.endCurrentSession"
    };

    /** OpenID Connect says who must prove what at these: client credentials, a cookie, an access token. */
    private static final String[] OPENID_PROVIDER = {
        "AuthorizationResource.authorize",
        "AuthorizationResource.authorizeByForm",
        "AuthorizationResource.continueAuthorization",
        "DiscoveryResource.providerMetadata",
        "DiscoveryResource.serverMetadata",
        "DiscoveryResource.signingKeys",
        "EndSessionResource.endSession",
        "EndSessionResource.endSessionByForm",
        "TokenResource.issueTokens",
        "TokenResource.revokeToken",
        "TokenResource.introspectToken",
        "UserInfoResource.userInfo",
        "UserInfoResource.userInfoByForm"
    };

    /** Pages for people. */
    private static final String[] PAGES = {
        "MailLinkResource.showSetPassword",
        "MailLinkResource.submitSetPassword",
        "MailLinkResource.showVerifyEmail",
        "MailLinkResource.submitVerifyEmail",
        "SignInResource.showSignIn",
        "SignInResource.submitSignIn",
        "SignInResource.submitChangedPassword",
        "SignInResource.submitSignOut",
        "SignInResource.showSignedOut"
    };

    private OpenEndpoints() {}

    static String[] methods() {
        return Stream.of(TOWARDS_AN_ACCOUNT, SIGN_IN, OPENID_PROVIDER, PAGES)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
    }

    static String[] operationIds() {
        return Arrays.stream(methods())
                .map(method -> method.substring(method.indexOf('.') + 1))
                .toArray(String[]::new);
    }
}
