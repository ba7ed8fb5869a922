/**
 * The OpenID Provider: authorization code with PKCE, refresh with rotation, client credentials, user info, revocation and
 * sign-out. Narrow on purpose: what is not in the metadata is refused. Messages follow RFC 6749, RFC 9700 and OpenID
 * Connect Core; errors of these endpoints are OAuth errors, not problem documents.
 */
@NullMarked
package io.zugang.identity.oidc;

import org.jspecify.annotations.NullMarked;
