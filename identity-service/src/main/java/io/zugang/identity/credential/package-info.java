/**
 * Passwords and the one-time links that lead to them: hashing, the password rule, action tokens, the set-password and
 * verify-e-mail pages. A password is never stored, logged or sent; a token is stored as a hash only and consumed only by
 * a POST, because mail scanners follow links.
 */
@NullMarked
package io.zugang.identity.credential;

import org.jspecify.annotations.NullMarked;
