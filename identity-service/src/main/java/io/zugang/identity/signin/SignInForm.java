package io.zugang.identity.signin;

import org.jspecify.annotations.Nullable;

/** What every page of a sign-in needs of the request: the sealed flow, the login typed so far, the browser's languages. */
record SignInForm(
        @Nullable String flow,
        @Nullable String login,
        @Nullable String acceptLanguage) {}
