package io.zugang.identity.client;

import java.util.Set;

/** What an administrator decides about an application. */
record ApplicationSettings(
        String name,
        Set<String> redirectUris,
        Set<String> postLogoutRedirectUris,
        Set<String> scopes,
        boolean pkceRequired) {}
