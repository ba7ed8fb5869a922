/** A page that stands in for a portal: signs a person in by code + PKCE and shows the token, to try the API with. */
@org.jspecify.annotations.NullMarked
package io.zugang.local.signin;
