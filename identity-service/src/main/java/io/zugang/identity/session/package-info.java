/**
 * Sign-in sessions of people (single sign-on): started by a password or a sign-in page, carried by a cookie, ended by
 * sign-out, by the account's end or by time. Tokens hang on a session and die with it. Guessing passwords is slowed down
 * here, for the API and the pages alike.
 */
@NullMarked
package io.zugang.identity.session;

import org.jspecify.annotations.NullMarked;
